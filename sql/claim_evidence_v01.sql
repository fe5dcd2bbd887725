-- claim_evidence: the lines that speak for or against a claim.
-- order: claim_id, line_no, role
--
-- claim_id bigint: the claim
-- role text: for or against
-- document_id bigint: the document
-- document text: its name
-- line_no integer: the line, from 1
-- text text: the line as written
SELECT evidence.claim_id, evidence.role, document.document_id, document.document, evidence.line_no,
       source_line.text
  FROM evidence
  JOIN claim ON claim.claim_id = evidence.claim_id
  JOIN document ON document.season_id = claim.season_id
  JOIN source_line
    ON source_line.document_id = document.document_id AND source_line.line_no = evidence.line_no;
