-- group_standings: the tables of the groups; awarded scores count in them, annulled matches do not.
-- order: competition, season, round, group_name, rank, club, club_id
--
-- season_id bigint: identifies the season
-- season text: its label
-- competition text: the competition's name
-- round text: the group stage's name
-- group_name text: the group's name
-- rank integer: the club's rank; equal after points, goal difference and goals share it
-- rank_certain boolean: false where the rank is shared or matches of the group are missing
-- club_id bigint: the club
-- club text: its name in this season
-- played integer: matches that count in the table
-- won integer: of these won
-- drawn integer: drawn
-- lost integer: lost
-- goals_for integer: the club's goals in them
-- goals_against integer: the opponents'
-- goal_difference integer: goals for minus goals against
-- points integer: points, with as many for a win as the rules of that year give
-- advanced boolean: whether the club plays a later round, null where no later round is known
SELECT group_entry.season_id, season.season, competition.competition, round.round, cup_group.group_name,
       group_entry.rank, group_entry.rank_certain, group_entry.club_id, entrant.club,
       CAST(count(club_match.table_result) AS INTEGER) AS played,
       CAST(count(*) FILTER (WHERE club_match.table_result = 'won') AS INTEGER) AS won,
       CAST(count(*) FILTER (WHERE club_match.table_result = 'drawn') AS INTEGER) AS drawn,
       CAST(count(*) FILTER (WHERE club_match.table_result = 'lost') AS INTEGER) AS lost,
       CAST(coalesce(sum(club_match.goals_for), 0) AS INTEGER) AS goals_for,
       CAST(coalesce(sum(club_match.goals_against), 0) AS INTEGER) AS goals_against,
       CAST(coalesce(sum(club_match.goals_for - club_match.goals_against), 0) AS INTEGER) AS goal_difference,
       CAST(count(*) FILTER (WHERE club_match.table_result = 'won') * season.points_for_win
            + count(*) FILTER (WHERE club_match.table_result = 'drawn') AS INTEGER) AS points,
       group_entry.advanced
  FROM group_entry
  JOIN season ON season.season_id = group_entry.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant ON entrant.season_id = group_entry.season_id AND entrant.club_id = group_entry.club_id
  JOIN cup_group ON cup_group.group_id = group_entry.group_id
  JOIN round ON round.round_id = cup_group.round_id
  LEFT JOIN club_match
    ON club_match.group_id = group_entry.group_id AND club_match.club_id = group_entry.club_id
   AND club_match.table_result IS NOT NULL
 GROUP BY group_entry.season_id, season.season, competition.competition, season.points_for_win, round.round,
          cup_group.group_name, group_entry.group_id, group_entry.rank, group_entry.rank_certain,
          group_entry.club_id, entrant.club, group_entry.advanced;
