-- source_lines: every line of every document, as written.
-- order: document, document_id, line_no
--
-- document_id bigint: the document
-- document text: its name
-- line_no integer: the line, from 1
-- text text: the line, without its line end
SELECT source_line.document_id, document.document, source_line.line_no, source_line.text
  FROM source_line
  JOIN document ON document.document_id = source_line.document_id;
