-- Where does it say that Kairat won the cup of 1996-97?
-- Every fact has its document and line; the text of each line is in the database.
SELECT source_lines.document, source_lines.line_no, source_lines.text
  FROM tie_results
  JOIN source_lines
    ON source_lines.document_id = tie_results.document_id AND source_lines.line_no >= tie_results.line_no
 WHERE tie_results.season = '1996-97' AND tie_results.round = 'Final' AND tie_results.winner = 'Kairat'
 ORDER BY source_lines.line_no;

-- document | line_no | text
-- 1996-97_Kazakhstan_Cup.txt | 147 | Kairat 2-0 Vostok
-- 1996-97_Kazakhstan_Cup.txt | 148 | Kairat: Klimov 36', Nisanbaev 66'
