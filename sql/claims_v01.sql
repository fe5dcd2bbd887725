-- claims: the derived facts: what follows from lines without being said by one, and the rule that says so.
-- order: season, season_id, claim_id
--
-- claim_id: identifies the claim
-- season_id: the season
-- season: its label
-- subject: what the claim is about: season, tie, match, goal, mention, club or player
-- subject_id: the identifier of that row
-- statement: what is claimed, in a sentence
-- rule: the rule that says so
-- basis: stated, deduced or curated
-- assumptions: what had to be assumed, separated by semicolons; null for nothing
-- used: whether the result rests on it; an agreeing further claim, or one that was contradicted, is not used
SELECT claim.claim_id, claim.season_id, season.season, claim.subject, claim.subject_id, claim.statement,
       claim.rule, claim.basis, claim.assumptions, claim.used
  FROM claim
  JOIN season ON season.season_id = claim.season_id;
