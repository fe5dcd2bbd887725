-- goals_scored: every goal, as many as the scores say, with its scorer as far as known and how that is known.
-- order: competition, season, match_id, goal_id
--
-- goal_id bigint: identifies the goal
-- match_id bigint: its match
-- season_id bigint: its season
-- season text: the season's label
-- competition text: the competition's name
-- round_no integer: the round's place, by the order of the headings, from 1
-- round text: the round's name
-- played_on date: the day of the match, null where no full date is known
-- club_id bigint: the club it is credited to
-- club text: that club's name in this season
-- opponent_club_id bigint: the other club
-- opponent text: its name in this season
-- goal_no integer: counts the club's goals in the match, in the order of the line
-- player_id bigint: the scorer, null where not known
-- player text: his name in this season
-- player_club_id bigint: the scorer's own club, which for an own goal is the opponent
-- written_name text: the scorer as the line writes him, null where it does not
-- minute integer: the minute, from 1; null where not stated
-- stoppage integer: minutes of added time behind it, null where none are stated
-- kind text: goal, penalty or own goal
-- attribution text: how the scorer is known: stated, deduced, curated or unknown
-- counts boolean: whether the match counts; false in an annulled one
-- document_id bigint: the document that says so
-- document text: its name
-- line_no integer: the line that says so, from 1
SELECT goal.goal_id, goal.match_id, goal.season_id, season.season, competition.competition,
       round.round_no, round.round, club_match.played_on,
       club_match.club_id, entrant.club, club_match.opponent_club_id, opponent.club AS opponent,
       goal.goal_no, season_player.player_id, season_player.player,
       season_player.club_id AS player_club_id, goal.written_name,
       goal.minute, goal.stoppage, goal.kind, goal.attribution, goal.counts,
       document.document_id, document.document, goal.line_no
  FROM goal
  JOIN club_match ON club_match.match_id = goal.match_id AND club_match.club_id = goal.club_id
  LEFT JOIN season_player ON season_player.season_player_id = goal.season_player_id
  JOIN season ON season.season_id = goal.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant ON entrant.season_id = club_match.season_id AND entrant.club_id = club_match.club_id
  JOIN entrant AS opponent
    ON opponent.season_id = club_match.season_id AND opponent.club_id = club_match.opponent_club_id
  JOIN document ON document.season_id = goal.season_id
  JOIN round ON round.round_id = club_match.round_id;
