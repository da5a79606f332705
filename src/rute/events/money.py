"""Minor units of money (ISO 4217), and what to write for them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_WITHOUT = frozenset(
    {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
     "VUV", "XAF", "XOF", "XPF"}
)  # fmt: skip
_WITH_THREE = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})

_IN_USE = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP
    GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES
    KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU
    MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND
    TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
    ZWG
"""
CURRENCIES = frozenset(_IN_USE.split())  # ISO 4217, in use


def minor_digits(currency: str | None) -> int:
    """Decimal digits of a currency's minor unit (ISO 4217); 2 where no currency is known."""
    code = (currency or "").upper()
    return 0 if code in _WITHOUT else 3 if code in _WITH_THREE else 2


def major_texts(minor: NDArray[np.int64], currency: str | None) -> list[str]:
    """Amounts in minor units written in major units, exact: 1050 IDR → '10.50'."""
    digits = minor_digits(currency)
    if not digits:
        return [str(amount) for amount in minor.tolist()]
    unit = 10**digits
    return [
        f"{'-' if amount < 0 else ''}{abs(amount) // unit}.{abs(amount) % unit:0{digits}d}"
        for amount in minor.tolist()
    ]
