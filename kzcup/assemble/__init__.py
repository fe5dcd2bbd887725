"""Sheet to season, as stated: which lines are matches, what their scorer lines state, what the document
declares.

In two steps, because who a spelling is lies between them: `draft` reads the sheet, `kzcup.identity` says
which spellings are one club, `season` puts ties, matches and goals together.
"""

from kzcup.assemble.drafting import draft
from kzcup.assemble.drafts import Draft, DraftSeason
from kzcup.assemble.stated import season

__all__ = ["Draft", "DraftSeason", "draft", "season"]
