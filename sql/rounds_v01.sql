-- rounds: the rounds of the seasons, in the order of the headings.
-- order: season_id, round_no
--
-- round_id bigint: identifies the round
-- season_id bigint: its season
-- round_no integer: its place, by the order of the headings, from 1
-- round text: its name
-- kind text: group stage, knockout, third place or final
SELECT round.round_id, round.season_id, round.round_no, round.round, round.kind
  FROM round;
