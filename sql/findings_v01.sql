-- findings: everything doubtful in a document, by line; `kzcup codes` explains the codes.
-- order: season, season_id, line_no, column_no, code, finding_id
--
-- finding_id bigint: identifies the finding
-- season_id bigint: the season
-- season text: its label
-- document_id bigint: the document
-- document text: its name
-- line_no integer: the line, from 1
-- column_no integer: the character of that line, from 1
-- code text: the kind of finding
-- severity text: error, warning or info
-- message text: what is doubtful
-- expected text: what was expected, null where the finding is no comparison
-- found text: what was found, null where the finding is no comparison
SELECT finding.finding_id, finding.season_id, season.season, document.document_id, document.document,
       finding.line_no, finding.column_no, finding.code, finding.severity, finding.message,
       finding.expected, finding.found
  FROM finding
  JOIN season ON season.season_id = finding.season_id
  JOIN document ON document.season_id = finding.season_id;
