-- claims: the derived facts: what follows from lines without being said by one, and the rule that says so.
-- order: season, season_id, claim_id
--
-- claim_id bigint: identifies the claim
-- season_id bigint: the season
-- season text: its label
-- subject text: what the claim is about: season, tie, match, goal, mention, club or player
-- subject_id bigint: the identifier of that row
-- statement text: what is claimed, in a sentence
-- rule text: the rule that says so
-- basis text: stated, deduced or curated
-- assumptions text: what had to be assumed, separated by semicolons; null for nothing
-- used boolean: whether the result rests on it; a further claim that agrees, or one contradicted, is not used
SELECT claim.claim_id, claim.season_id, season.season, claim.subject, claim.subject_id, claim.statement,
       claim.rule, claim.basis, claim.assumptions, claim.used
  FROM claim
  JOIN season ON season.season_id = claim.season_id;
