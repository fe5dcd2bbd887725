-- Who went on by a walkover in the first round of 1996-97, and which lines prove it?
-- `Kainar (w/o) Bulat` does not say who went on; a match of the next round does.
SELECT walkovers.advanced, walkovers.basis, claim_evidence.line_no, claim_evidence.text
  FROM walkovers
  JOIN claims
    ON claims.subject = 'tie' AND claims.subject_id = walkovers.tie_id AND claims.rule = 'plays on'
  JOIN claim_evidence ON claim_evidence.claim_id = claims.claim_id AND claim_evidence.role = 'for'
 WHERE walkovers.season = '1996-97' AND walkovers.round = 'First round'
 ORDER BY walkovers.match_id, claim_evidence.line_no;

-- advanced | basis | line_no | text
-- Kainar | deduced | 20 | Kainar (w/o) Bulat
-- Kainar | deduced | 72 | Kainar 1-2 Kairat
-- Kairat | deduced | 23 | Kairat (w/o) Tselinnik
-- Kairat | deduced | 72 | Kainar 1-2 Kairat
-- Tobol | deduced | 26 | Gornyak 1-0 Tobol
-- Tobol | deduced | 29 | Tobol (w/o) Gornyak
-- Tobol | deduced | 41 | Zhiger (w/o) Tobol
