"""Certificates made for one test: an authority of the house, and servers it vouches for."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DAY = timedelta(days=1)


class Authority:
    """Signs certificates; `file` is what whoever trusts it reads."""

    def __init__(self, place: Path, name: str = "The house's own authority") -> None:
        self.place = place
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = _name(name)
        self.file = place / "authority.pem"
        limits = x509.BasicConstraints(ca=True, path_length=None)
        uses = x509.KeyUsage(
            digital_signature=True, content_commitment=False, key_encipherment=False,
            data_encipherment=False, key_agreement=False, key_cert_sign=True, crl_sign=True,
            encipher_only=False, decipher_only=False,
        )  # fmt: skip
        identified = x509.SubjectKeyIdentifier.from_public_key(self.key.public_key())
        made = _made(self.name, self.name, self.key.public_key(), 365)
        for each in (limits, uses, identified):
            made = made.add_extension(each, critical=each is not identified)
        signed = made.sign(self.key, hashes.SHA256())
        self.file.write_bytes(signed.public_bytes(serialization.Encoding.PEM))

    def vouches_for(self, host: str = "127.0.0.1", days: int = 30) -> ssl.SSLContext:
        """What a server of that name speaks TLS with. days: until it runs out; negative: ago."""
        key = ec.generate_private_key(ec.SECP256R1())
        named = x509.IPAddress(ip_address(host)) if host[0].isdigit() else x509.DNSName(host)
        issued = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        made = _made(_name(host), self.name, key.public_key(), days)
        made = made.add_extension(x509.SubjectAlternativeName([named]), critical=False)
        signed = made.add_extension(issued, critical=False).sign(self.key, hashes.SHA256())
        file = self.place / f"{host}.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + signed.public_bytes(serialization.Encoding.PEM)
        )  # fmt: skip
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(file)
        return context


def _name(said: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, said)])


def _made(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, days: int
) -> x509.CertificateBuilder:
    until = datetime.now(UTC) + days * DAY
    return (
        x509.CertificateBuilder()
        .subject_name(subject).issuer_name(issuer).public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(min(until, datetime.now(UTC)) - DAY).not_valid_after(until)
    )  # fmt: skip
