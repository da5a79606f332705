"""Letters as servers and people send them back. The forms are those of Gmail, Postfix, Exim (what
cPanel runs), Microsoft and qmail; what stands in them is invented."""

from __future__ import annotations

NAME = "<rute.1.0123456789abcdef0123@kopisenja.example>"


def report(
    status: str, diagnostic: str, *, name: str = NAME, to: str = "ani@example.com",
    action: str = "failed", sender: str = "MAILER-DAEMON@mail.example", more: str = "",
    original: str = "",
) -> bytes:  # fmt: skip
    """By the standard, as Postfix writes it."""
    return f"""\
Return-Path: <>
From: {sender} (Mail Delivery System)
To: halo@kopisenja.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
{more}Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

This is a MIME-encapsulated message.

--b1
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

<{to}>: {diagnostic}

--b1
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example
X-Postfix-Queue-ID: 3F2A12345
Arrival-Date: Sun,  1 Mar 2026 09:00:02 +0700 (WIB)

Final-Recipient: rfc822; {to}
{f"Original-Recipient: rfc822;{original}" if original else "X-Nothing: 1"}
Action: {action}
Status: {status}
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; {diagnostic}

--b1
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

From: Kopi Senja <halo@kopisenja.example>
To: ani@example.com
Message-ID: {name}
Subject: Tiga sangrai

--b1--
""".replace("\n", "\r\n").encode()


def of_gmail(name: str = NAME) -> bytes:
    return f"""\
Return-Path: <>
Delivered-To: halo@kopisenja.example
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: halo@kopisenja.example
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
In-Reply-To: {name}
References: {name}
X-Failed-Recipients: ani@example.com
MIME-Version: 1.0
Content-Type: multipart/report; boundary="0000000000b"; report-type=delivery-status

--0000000000b
Content-Type: multipart/related; boundary="0000000000c"

--0000000000c
Content-Type: multipart/alternative; boundary="0000000000d"

--0000000000d
Content-Type: text/plain; charset="UTF-8"

** Address not found **

Your message wasn't delivered to ani@example.com because the address couldn't be found.

--0000000000d
Content-Type: text/html; charset="UTF-8"

<html><body>Address not found</body></html>

--0000000000d--
--0000000000c--
--0000000000b
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Arrival-Date: Sat, 28 Feb 2026 18:00:02 -0800 (PST)
X-Original-Message-ID: {name}

Final-Recipient: rfc822; ani@example.com
Action: failed
Status: 5.1.1
Remote-MTA: dns; gmail-smtp-in.l.google.com. (142.250.0.27, the server for example.com.)
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.
 550-5.1.1 Please try double-checking the recipient's email address for typos or
 550 5.1.1 unnecessary spaces. https://support.google.com/mail/?p=NoSuchUser - gsmtp
Last-Attempt-Date: Sat, 28 Feb 2026 18:00:03 -0800 (PST)

--0000000000b
Content-Type: message/rfc822

From: Kopi Senja <halo@kopisenja.example>
To: ani@example.com
Message-ID: {name}
Subject: Tiga sangrai
Content-Type: text/plain

lihat ya

--0000000000b--
""".encode()


def of_old_exim(name: str = NAME) -> bytes:
    """Before it kept to the standard; many shared servers still write so."""
    return f"""\
Return-path: <>
From: Mail Delivery System <Mailer-Daemon@cpanel7.hosting.example>
To: halo@kopisenja.example
X-Failed-Recipients: ani@example.com
Auto-Submitted: auto-replied
Subject: Mail delivery failed: returning message to sender

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ani@example.com
    host mx.example.com [192.0.2.7]
    SMTP error from remote mail server after RCPT TO:<ani@example.com>:
    550 No such user here

------ This is a copy of the message, including all the headers. ------

Return-path: <halo@kopisenja.example>
Received: from app.kopisenja.example by cpanel7.hosting.example
Message-ID: {name}
From: Kopi Senja <halo@kopisenja.example>
To: ani@example.com
Subject: Tiga sangrai

lihat ya, 550 5.1.1 bukan apa-apa
""".encode()


def of_qmail(name: str = NAME) -> bytes:
    return f"""\
Return-Path: <>
From: MAILER-DAEMON@qmail.example
To: halo@kopisenja.example
Subject: failure notice

Hi. This is the qmail-send program at qmail.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<ani@example.com>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <halo@kopisenja.example>
Message-ID: {name}
From: Kopi Senja <halo@kopisenja.example>

lihat ya
""".encode()


def of_exchange(name: str = NAME) -> bytes:
    """It quotes the name only in what it says of itself, and has its own word for nobody."""
    return f"""\
Return-Path: <>
From: <postmaster@outlook.example>
To: <halo@kopisenja.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="ex"
Content-Language: en-GB
Message-ID: <f0c1@SG2PR01.outlook.example>
In-Reply-To: {name}
References: {name}
Subject: Undeliverable: Tiga sangrai
Auto-Submitted: auto-replied

--ex
Content-Type: multipart/alternative; differences=Content-Type; boundary="ey"

--ey
Content-Type: text/plain; charset="us-ascii"

Your message to ani@example.com couldn't be delivered.

--ey--
--ex
Content-Type: message/delivery-status

Reporting-MTA: dns;SG2PR01.outlook.example
Received-From-MTA: dns;mail.kopisenja.example
Arrival-Date: Sun, 1 Mar 2026 02:00:03 +0000

Final-Recipient: rfc822;ani@example.com
Action: failed
Status: 5.4.1
Diagnostic-Code: smtp;550 5.4.1 Recipient address rejected: Access denied. [SG2PR01]

--ex--
""".encode()


def complaint(name: str = NAME, kind: str = "abuse", to: str = "") -> bytes:
    """As networks tell it; most leave out who it was."""
    return f"""\
From: <abuse@network.example>
To: <halo@kopisenja.example>
Subject: FW: Tiga sangrai
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="arf"

--arf
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report for an email message received from IP 192.0.2.1.

--arf
Content-Type: message/feedback-report

Feedback-Type: {kind}
User-Agent: SomeGenerator/1.0
Version: 1
Original-Mail-From: <halo@kopisenja.example>
{f"Original-Rcpt-To: <{to}>" if to else "X-Nothing: 1"}

--arf
Content-Type: message/rfc822
Content-Disposition: inline

From: <halo@kopisenja.example>
Received: from app.kopisenja.example
To: <redacted@network.example>
Subject: Tiga sangrai
Message-ID: {name}

lihat ya

--arf--
""".encode()


def answer(
    text: str, *, name: str = NAME, writer: str = "Ani <ani@example.com>", more: str = "",
    subject: str = "Re: Tiga sangrai", own_name: str = "<answer-1@example.com>",
) -> bytes:  # fmt: skip
    return f"""\
Return-Path: <ani@example.com>
From: {writer}
To: Kopi Senja <halo@kopisenja.example>
Subject: {subject}
Message-ID: {own_name}
In-Reply-To: {name}
References: {name}
{more}Content-Type: text/plain; charset="UTF-8"

{text}
""".encode()
