"""Passwords and permissions that keep a reader, or a screen reader, out."""

from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.pdf import Encryption, Password
from bilagekoll.facts.unknown import Reason, Unknown

topic = Topic("locked")


def password_needs(attachment: Attachment) -> Sequence[bool] | Unknown:
    """Whether an encrypted PDF asks for a password."""
    pdf = attachment.pdf
    if isinstance(pdf, Unknown):
        return (True,) if pdf.reason is Reason.PASSWORD else pdf
    return (pdf.encryption.needs_password,) if pdf and pdf.encryption else ()


def passwords_given(attachment: Attachment) -> Sequence[Password] | Unknown:
    """The password that was given for an encrypted PDF that needs one."""
    pdf = attachment.pdf
    if isinstance(pdf, Unknown):
        return () if pdf.reason is Reason.PASSWORD else pdf
    encryption = pdf.encryption if pdf else None
    return (encryption.password,) if encryption and encryption.needs_password and encryption.password else ()


def permissions(attachment: Attachment) -> Sequence[Encryption] | Unknown:
    """Encryption that leaves a PDF open to all; where a password is needed, that alone is the fault."""
    pdf = attachment.pdf
    if isinstance(pdf, Unknown):
        return () if pdf.reason is Reason.PASSWORD else pdf
    encryption = pdf.encryption if pdf else None
    return (encryption,) if encryption and not encryption.needs_password else ()


@topic.rule("password-needed", target=password_needs, covers=("inera:password", "wcag:4.1.2"))
def password_needed(needed: bool, limits: Limits) -> Iterator[Fault]:
    """Nobody without the password can open the file."""
    if needed:
        yield Fault()


@topic.rule("password-wrong", target=passwords_given, covers=("iso32000:7.6.3",))
def password_wrong(password: Password, limits: Limits) -> Iterator[Fault]:
    """The password that the person at the keyboard gave is neither the user's nor the owner's."""
    if password is Password.WRONG:
        yield Fault()


@topic.rule("assistive-technology-denied", target=permissions, covers=("ua1:7.16-1", "matterhorn:26-002", "wcag:4.1.2"))
def assistive_technology_denied(encryption: Encryption, limits: Limits) -> Iterator[Fault]:
    """Neither bit 10 (assistive technology) nor bit 5 (copying) is set, so a screen reader may not have the text."""
    if encryption.permissions_present and not encryption.may_assist and not encryption.may_copy:
        yield Fault()


@topic.rule("assistive-technology-not-granted", target=permissions, covers=("ua1:7.16-1", "matterhorn:26-002"))
def assistive_technology_not_granted(encryption: Encryption, limits: Limits) -> Iterator[Fault]:
    """Bit 10 is clear but bit 5 is set: PDF/UA is broken, yet Acrobat lets bit 5 stand in and screen readers do read such files.

    Observed on real files: https://github.com/qpdf/qpdf/issues/526.
    """
    if encryption.permissions_present and not encryption.may_assist and encryption.may_copy:
        yield Fault()


@topic.rule("permissions-missing", target=permissions, covers=("ua1:7.16-1", "matterhorn:26-001", "iso32000:7.6.3"))
def permissions_missing(encryption: Encryption, limits: Limits) -> Iterator[Fault]:
    """Encryption without /P, a required entry that the decryption key is made from too."""
    if not encryption.permissions_present:
        yield Fault()


@topic.rule("copying-denied", target=permissions, covers=("iso32000:7.6.3",))
def copying_denied(encryption: Encryption, limits: Limits) -> Iterator[Fault]:
    """Copying is denied while assistive technology is let in: it can be listened to, but not copied for a message."""
    if encryption.permissions_present and encryption.may_assist and not encryption.may_copy:
        yield Fault()
