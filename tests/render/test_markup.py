from rute.render.markup import Markup, decimal, escape, join, path, tag


def test_what_people_write_is_escaped() -> None:
    assert tag("p", "<b> & 'x'") == "<p>&lt;b&gt; &amp; &#39;x&#39;</p>"
    assert tag("p", title='"><script>') == '<p title="&quot;&gt;&lt;script&gt;"></p>'
    assert escape("a\x00b\x1bc") == "abc"


def test_markup_is_not_escaped_twice() -> None:
    assert tag("p", tag("b", "x"), [tag("i", "&")]) == "<p><b>x</b><i>&amp;</i></p>"
    assert join((Markup("<br>"), "<"), between="|") == "<br>|&lt;"


def test_attributes_are_named_as_in_markup() -> None:
    assert tag("a", cls="x", aria_label="y", xml__space="z", hidden=True, id=None) == (
        '<a class="x" aria-label="y" xml:space="z" hidden></a>'
    )


def test_coordinates_have_a_point_whatever_the_language() -> None:
    assert [decimal(v) for v in (1234.5, 0.126, -0.001, 10.0)] == ["1234.5", "0.13", "0", "10"]
    assert path("M", 0, 1.25, "H", 20) == "M 0 1.25 H 20"
