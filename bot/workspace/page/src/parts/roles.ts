/** Roles in the words of the page. */
const WORDS: Record<string, string> = {
  rep: "Sales rep",
  manager: "Manager",
  product: "Product team",
  admin: "Administrator",
};
const ORDER = ["rep", "manager", "product", "admin"];

export const roleWord = (role: string): string => WORDS[role] ?? role;

export function byRole<One extends { role: string; name: string }>(people: One[]): One[] {
  const rank = ({ role }: One) => (ORDER.indexOf(role) + ORDER.length + 1) % (ORDER.length + 1);
  return [...people].sort((one, two) => rank(one) - rank(two) || one.name.localeCompare(two.name));
}
