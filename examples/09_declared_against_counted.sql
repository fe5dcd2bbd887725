-- Which of the figures that the documents declare about themselves do their lines not bear out?
SELECT season, subject, declared, counted, difference
  FROM reconciliation
 WHERE verdict = 'differs' AND difference IS NOT NULL
 ORDER BY season, line_no;

-- season | subject | declared | counted | difference
-- 1996-97 | matches | 25 | 26 | -1
-- 1996-97 | goals | 72 | 74 | -2
-- 2024 | scorer list | 97 | 98 | -1
