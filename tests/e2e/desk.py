"""What a person does on the page, in a person's words."""

from playwright.sync_api import Locator, Page, expect

PATIENCE = 15_000  # milliseconds


def last(page: Page, words: str) -> Locator:
    """The newest message with these words, wherever it is drawn."""
    message = page.get_by_test_id("message").filter(has_text=words).last
    expect(message).to_be_visible(timeout=PATIENCE)
    return message


class Person:
    """Someone in front of the page, in the direct message with Deskmate."""

    def __init__(self, page: Page, address: str, user: str) -> None:
        self.page = page
        self._answers = f'[data-testid="message"]:not([data-author="{user}"])'
        page.set_default_timeout(PATIENCE)
        page.goto(f"{address}/?as={user}")
        loaded = page.get_by_test_id("message").or_(page.get_by_test_id("empty"))
        expect(loaded.first).to_be_visible()

    def type(self, text: str) -> None:
        composer = self.page.get_by_test_id("composer")
        composer.fill(text)
        composer.press("Enter")

    def reply(self, words: str) -> Locator:
        """The newest message from somebody else, once it holds these words."""
        newest = self.page.locator(self._answers).last
        expect(newest).to_contain_text(words, timeout=PATIENCE, ignore_case=True)
        stamp = newest.get_attribute("data-ts")
        return self.page.locator(f'[data-testid="message"][data-ts="{stamp}"]')

    def told(self, text: str, words: str = "") -> Locator:
        """Types, and waits for the message that answers, which must hold these words."""
        before = self.page.locator(self._answers).count()
        self.type(text)
        answer = self.page.locator(self._answers).nth(before)
        expect(answer).to_contain_text(words, timeout=PATIENCE, ignore_case=True)
        stamp = answer.get_attribute("data-ts")
        return self.page.locator(f'[data-testid="message"][data-ts="{stamp}"]')

    def press(self, message: Locator, button: str) -> None:
        message.locator("button", has_text=button).click()
