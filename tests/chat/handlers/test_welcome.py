"""Does /start lead from a first hello to the first stretch, in four taps at most?"""


async def test_start_says_hello_by_name_with_the_safety_text(ana):
    said = await ana.says("/start")
    assert "Hello Ana!" in said.text
    assert "not medical advice" in said.text
