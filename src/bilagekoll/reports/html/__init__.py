"""The report as one page of HTML that needs nothing beside it: no script to be read, no address, no file."""

from bilagekoll.reports.html.page import page, page_policy
from bilagekoll.reports.html.views import Seen

__all__ = ["Seen", "page", "page_policy"]
