-- reconciliation: what a document declares about itself, held against what its lines add up to.
-- order: season, season_id, line_no, subject
--
-- season_id bigint: identifies the season
-- season text: its label
-- subject text: what is compared: clubs, matches, goals, winner, a round's first date, …
-- declared text: what the document declares, as text
-- counted text: what its lines add up to, as they stand; null where nothing can be counted
-- difference integer: declared minus counted, for whole numbers
-- verdict text: agrees, differs or unchecked
-- explanation text: the simplest reasons that would account for the difference;
--   null where none is needed or found
-- document_id bigint: the document
-- document text: its name
-- line_no integer: the line that declares it, from 1
SELECT tally.season_id, season.season, tally.subject, tally.declared, tally.counted, tally.difference,
       tally.verdict, tally.explanation, document.document_id, document.document, tally.line_no
  FROM tally
  JOIN season ON season.season_id = tally.season_id
  JOIN document ON document.season_id = tally.season_id;
