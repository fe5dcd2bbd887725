-- club_matches: every match line as each of its two clubs sees it: two rows a match.
-- order: competition, season, match_id, side DESC
--
-- match_id bigint: identifies the match
-- season_id bigint: its season
-- season text: the season's label
-- competition text: the competition's name
-- round_no integer: the round's place, by the order of the headings, from 1
-- round text: the round's name
-- group_name text: the group's name, null outside groups
-- tie_id bigint: the tie it belongs to, null in groups
-- leg integer: its place in the tie, from 1; null in groups
-- played_on date: the day, null where no full date is known
-- club_id bigint: the club whose view of the match this is
-- club text: its name in this season
-- opponent_club_id bigint: the other club
-- opponent text: its name in this season
-- side text: home for the first-named club, away for the other
-- goals_for integer: the club's goals, null without a score
-- goals_against integer: the opponent's goals
-- result text: won, drawn, lost (on the field; a shoot-out is a draw), walkover won, walkover lost;
--   null where the line does not count, or a walkover's winner is not known
-- shootout_for integer: the club's goals in the shoot-out, null where none are known
-- shootout_against integer: the opponent's
-- status text: played, walkover, awarded, annulled, abandoned or cancelled
SELECT club_match.match_id, club_match.season_id, season.season, competition.competition,
       round.round_no, round.round, cup_group.group_name, club_match.tie_id, club_match.leg,
       club_match.played_on, club_match.club_id, entrant.club,
       club_match.opponent_club_id, opponent.club AS opponent,
       club_match.side, club_match.goals_for, club_match.goals_against, club_match.result,
       club_match.shootout_for, club_match.shootout_against, club_match.status
  FROM club_match
  JOIN season ON season.season_id = club_match.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant ON entrant.season_id = club_match.season_id AND entrant.club_id = club_match.club_id
  JOIN entrant AS opponent
    ON opponent.season_id = club_match.season_id AND opponent.club_id = club_match.opponent_club_id
  JOIN round ON round.round_id = club_match.round_id
  LEFT JOIN cup_group ON cup_group.group_id = club_match.group_id;
