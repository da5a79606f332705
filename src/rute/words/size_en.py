"""Texts about what is too much to be held."""

TEXTS = {
    "wrong.too_many_values": (
        'the field "{name}" has too many different values to be compared: more than {most}, or '
        "more than a gigabyte of text"
    ),
    "wrong.too_many_values.do": (
        "Nothing was changed. Use another field in the rule, or, in a `.sql` source, put the "
        "values into groups first."
    ),
}
