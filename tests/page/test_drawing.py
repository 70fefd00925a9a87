"""What the page makes of texts and blocks: everything is shown, nothing is run."""

from playwright.sync_api import Page, expect

from tests.page.kit import Json, mrkdwn, section
from tests.page.stub import ANA, SALES, Stub, message

AS_TEXT = [
    "1920 * 1080 is 2 * 3 * 4, at 10:30:45",
    "# no heading, | no | table |, --- no rule",
    "costs $40,000, or `$x$` and \\*",
    "snake_case_name and a*b*c",
    "1. one\n2. two\n• three",
    ":no_such_emoji: stays",
]
MARKED = [
    ("*Contoso* and *a b*", "strong", "Contoso"),
    ("say _please_ now", "em", "please"),
    ("was ~$49~ $39", "s", "$49"),
    ("move `a*b*c` on", "code", "a*b*c"),
    ("```\nx = 1 * 2\n```", "pre", "x = 1 * 2"),
    ("&gt; quoted &amp; true", "blockquote", "quoted & true"),
    (f"ask <@{ANA}> first", ".mention", "@Ana Ruiz"),
    (f"in <#{SALES}|old-name>", ".mention", "#sales"),
    ("<https://a.example/?x=1&amp;y=2|the sheet>", "a", "the sheet"),
    ("<!date^1795400000^{date_num} {time}|then>", "time", "2026-11-23 3:13 AM"),
]
FOREIGN = "https://pictures.example/x.png"


def shown(page: Page, stub: Stub, *blocks: Json) -> None:
    said = message("1795400000.000100", "fallback", blocks=list(blocks))
    stub.push({"type": "message", "channel": SALES, "message": said})
    page.get_by_test_id("message").wait_for()


def test_text_that_only_looks_like_markup_is_kept(page: Page, stub: Stub) -> None:
    shown(page, stub, *(section(text) for text in AS_TEXT))
    paragraphs = [one.inner_text() for one in page.locator(".mrkdwn p").all()]
    assert paragraphs == [text.replace("`", "") for text in AS_TEXT]


def test_markup_is_drawn(page: Page, stub: Stub) -> None:
    shown(page, stub, *(section(text) for text, _, _ in MARKED))
    drawn = page.locator(".mrkdwn").all()
    inside = [
        one.locator(selector).first.inner_text()
        for one, (_, selector, _) in zip(drawn, MARKED, strict=True)
    ]
    assert inside == [wanted for _, _, wanted in MARKED]


def test_html_in_a_message_is_text(page: Page, stub: Stub) -> None:
    attack = '<img src=x onerror="document.title=1"> <b>bold</b> &lt;i&gt;'
    shown(page, stub, section(attack), {"type": "markdown", "text": attack})
    expect(page.locator(".mrkdwn p")).to_contain_text('<img src=x onerror="document.title=1">')
    expect(page.locator(".mrkdwn p")).to_contain_text("<i>")
    expect(page.locator(".blocks :is(img, b, i)")).to_have_count(0)


def test_a_link_that_would_run_script_is_no_link(page: Page, stub: Stub) -> None:
    shown(page, stub, section("<javascript:alert(1)|click>"))
    expect(page.locator(".mrkdwn")).to_contain_text("click")
    expect(page.locator(".mrkdwn a")).to_have_count(0)


def test_an_unknown_block_is_shown_with_what_it_holds(page: Page, stub: Stub) -> None:
    kinds: list[Json] = [
        {"type": "data_table", "rows": [["1,299"]]},
        {"type": "frobnicate", "odd": True},
    ]
    shown(page, stub, *kinds, section("after them"))
    boxes = page.get_by_test_id("unknown-block")
    expect(boxes).to_contain_text(["data_table", "frobnicate"])
    expect(boxes).to_contain_text(["1,299", '"odd": true'])
    expect(page.get_by_text("after them")).to_be_visible()


def test_an_unknown_element_is_shown_with_what_it_holds(page: Page, stub: Stub) -> None:
    shown(page, stub, {"type": "actions", "elements": [{"type": "lever", "pull": "me"}]})
    expect(page.get_by_test_id("unknown-element")).to_contain_text('"pull": "me"')


def test_a_block_that_cannot_be_drawn_takes_nothing_with_it(page: Page, stub: Stub) -> None:
    shown(page, stub, section("before"), {"type": "rich_text", "elements": "no list"})
    expect(page.get_by_text("before")).to_be_visible()
    expect(page.get_by_test_id("unknown-block")).to_contain_text("no list")


def test_a_table_shows_text_numbers_and_rich_text(page: Page, stub: Stub) -> None:
    bold = {"type": "text", "text": "won", "style": {"bold": True}}
    rich = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [bold]}]}
    head = [{"type": "raw_text", "text": name} for name in ("Deal", "Amount", "Stage")]
    row = [{"type": "raw_text", "text": "Contoso"}, {"type": "raw_number", "value": 40000}, rich]
    shown(page, stub, {"type": "table", "rows": [head, row]})
    expect(page.get_by_role("columnheader")).to_have_text(["Deal", "Amount", "Stage"])
    expect(page.get_by_role("cell")).to_have_text(["Contoso", "40000", "won"])


def test_markdown_and_rich_text_keep_their_words(page: Page, stub: Stub) -> None:
    line = {"type": "text", "text": "2 * 3 at 10:30:45 # x"}
    rich = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [line]}]}
    shown(page, stub, {"type": "markdown", "text": "At 10:30:45, **now**: 2 * 3"}, rich)
    blocks = page.locator(".blocks")
    expect(blocks).to_contain_text("At 10:30:45, now: 2 * 3")
    expect(blocks).to_contain_text("2 * 3 at 10:30:45 # x")
    expect(blocks.locator("strong")).to_have_text("now")


def test_pictures_from_elsewhere_are_links_and_are_not_fetched(page: Page, stub: Stub) -> None:
    image = {"type": "image", "image_url": FOREIGN, "alt_text": "A chart"}
    context = {"type": "context", "elements": [{**image, "alt_text": "tiny"}, mrkdwn("beside")]}
    shown(page, stub, image, context, {"type": "markdown", "text": f"![drawn]({FOREIGN})"})
    for name in ("A chart", "tiny", "drawn"):
        expect(page.get_by_role("link", name=name)).to_have_attribute("href", FOREIGN)
    expect(page.locator("img")).to_have_count(0)


def test_a_message_without_blocks_shows_its_text(page: Page, stub: Stub) -> None:
    said = message("1795400000.000100", "only *text* here")
    stub.push({"type": "message", "channel": SALES, "message": said})
    expect(page.get_by_test_id("message").locator("strong").last).to_have_text("text")


def test_nothing_is_wider_than_a_narrow_window(page: Page, stub: Stub) -> None:
    page.set_viewport_size({"width": 400, "height": 800})
    row = [{"type": "raw_text", "text": "wide " * 9}] * 6
    shown(page, stub, section("x" * 300), {"type": "table", "rows": [row, row]})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
