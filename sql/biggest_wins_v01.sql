-- biggest_wins: the matches won on the field, the widest margin first.
-- order: margin DESC, winner_goals DESC, competition, season, match_id
--
-- match_id bigint: identifies the match
-- season_id bigint: its season
-- season text: the season's label
-- competition text: the competition's name
-- round text: the round's name
-- played_on date: the day, null where no full date is known
-- winner_club_id bigint: the club that won the match
-- winner text: its name in this season
-- loser_club_id bigint: the club that lost it
-- loser text: its name in this season
-- winner_goals integer: the winner's goals
-- loser_goals integer: the loser's
-- margin integer: the difference
SELECT club_match.match_id, club_match.season_id, season.season, competition.competition, round.round,
       club_match.played_on,
       club_match.club_id AS winner_club_id, winner.club AS winner,
       club_match.opponent_club_id AS loser_club_id, loser.club AS loser,
       club_match.goals_for AS winner_goals, club_match.goals_against AS loser_goals,
       CAST(club_match.goals_for - club_match.goals_against AS INTEGER) AS margin
  FROM club_match
  JOIN season ON season.season_id = club_match.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant AS winner ON winner.season_id = club_match.season_id AND winner.club_id = club_match.club_id
  JOIN entrant AS loser
    ON loser.season_id = club_match.season_id AND loser.club_id = club_match.opponent_club_id
  JOIN round ON round.round_id = club_match.round_id
 WHERE club_match.result = 'won';
