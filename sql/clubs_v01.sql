-- clubs: the clubs, whatever their names at the time.
-- order: club, club_id
--
-- club_id bigint: identifies the club
-- club text: its name over all seasons
-- country text: its country, null where not known
-- city text: its town, null where no curated entry gives it
SELECT club.club_id, club.club, club.country, club.city
  FROM club;
