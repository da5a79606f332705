"""The templates of `rute journey new`, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "templates.title": "Ready journeys, to be changed until they are yours:",
    "templates.retail": "A chain of shops with a web store and an app: members recognised "
    "everywhere, checkout, reviews, bundles, friends who bring friends.",
    "templates.finance": "A bank: account by phone, video check, first payments, a loan, and what "
    "makes people trust it with more.",
    "templates.telecom": "A mobile operator: registration with ID, first pack, top-ups and churn, "
    "postpaid, the family on one network.",
    "templates.shop": "A small shop or stall with WhatsApp and Instagram: questions, orders by "
    "chat, regulars, neighbours who tell neighbours.",
    "templates.seller": "A seller on Shopee, Tokopedia and TikTok Shop: lives and search, baskets, "
    "parcels and stars, vouchers, affiliates.",
    "templates.try": "From a template to a living map with invented numbers:",
    "templates.which": 'which template shall "{name}" begin with?',
    "templates.are": "There are: {names}.",
    "templates.for_instance": "For instance: rute journey new {name} --template retail",
    "templates.unknown": 'there is no template "{name}"',
    "templates.see": "See what each is for: rute journey new",
    "templates.no_name": '"{name}" cannot become the name of a file: letters or digits, '
    "{most} at most",
    "templates.there": "{files} is there already, and stays as it is",
    "templates.elsewhere": "Give another name, or say where: --out FILE.",
    "templates.ending": "{file} is not called like a journey: NAME.journey.yaml",
    "templates.written": "Written: {file}",
    "templates.next": "Draw its map:",
    "help.journey.new": "Begins a journey from a ready one: shops, bank, operator, stall, seller.",
    "help.journey.new.more": (
        "Writes a commented journey file with personas, touchpoints, pains, targets and campaigns "
        "of the trade, to be changed until they are yours. Alone it lists the templates. With "
        "--with-data a year of invented customers comes along, so that every number can be seen; "
        "each page says that it is simulated."
    ),
    "help.journey.new.examples": (
        "rute journey new  # which templates there are\n"
        "rute journey new --template telecom --with-data  # with a year of invented customers\n"
        'rute journey new "Toko Maju" --template retail --language id  # in Indonesian'
    ),
    "argument.business_name": "the name of your business; the file is called after it",
    "option.template": "retail, finance, telecom, shop or seller",
    "option.new_out": "the journey file to write, instead of NAME.journey.yaml here",
    "option.with_data": "simulate a year of customers too, and measure them",
}
