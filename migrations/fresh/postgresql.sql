-- What all revisions make of a new database; `python -m tests.store.fresh` wrote it, and a test compares.
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE club (
    club_id BIGINT NOT NULL, 
    club_key TEXT NOT NULL, 
    club TEXT NOT NULL, 
    country TEXT, 
    city TEXT, 
    curated BOOLEAN NOT NULL, 
    latest_season_id BIGINT, 
    CONSTRAINT pk_club PRIMARY KEY (club_id), 
    CONSTRAINT uq_club_club_key UNIQUE (club_key)
);

COMMENT ON TABLE club IS 'A club, whatever its name at the time. It exists while a season has it as entrant.';

COMMENT ON COLUMN club.club_id IS 'identifies the club';

COMMENT ON COLUMN club.club_key IS 'the identity across documents: curated, or country and folded name';

COMMENT ON COLUMN club.club IS 'the club''s name over all seasons';

COMMENT ON COLUMN club.country IS 'its country, null where unknown';

COMMENT ON COLUMN club.city IS 'its town, null where no curated entry gives it';

COMMENT ON COLUMN club.curated IS 'whether a curated entry knows the club';

COMMENT ON COLUMN club.latest_season_id IS 'of a club nobody curated, the latest season, whose name it bears; else null';

CREATE INDEX ix_club_club ON club (club);

CREATE TABLE competition (
    competition_id BIGINT NOT NULL, 
    competition_key TEXT NOT NULL, 
    competition TEXT NOT NULL, 
    country TEXT, 
    latest_season_id BIGINT NOT NULL, 
    CONSTRAINT pk_competition PRIMARY KEY (competition_id), 
    CONSTRAINT uq_competition_competition_key UNIQUE (competition_key)
);

COMMENT ON TABLE competition IS 'A cup, whatever the year.';

COMMENT ON COLUMN competition.competition_id IS 'identifies the competition';

COMMENT ON COLUMN competition.competition_key IS 'folded name and country, the identity across documents';

COMMENT ON COLUMN competition.competition IS 'the competition''s name';

COMMENT ON COLUMN competition.country IS 'its country, null where neither text nor curated data gives it';

COMMENT ON COLUMN competition.latest_season_id IS 'its latest season, whose document names it';

CREATE INDEX ix_competition_competition ON competition (competition);

CREATE TABLE dictionary_entry (
    relation TEXT NOT NULL, 
    column_name TEXT NOT NULL, 
    position INTEGER NOT NULL, 
    description TEXT NOT NULL, 
    CONSTRAINT pk_dictionary_entry PRIMARY KEY (relation, column_name)
);

COMMENT ON TABLE dictionary_entry IS 'The meaning of every table, view and column; written by the migrations.';

COMMENT ON COLUMN dictionary_entry.relation IS 'a table or view';

COMMENT ON COLUMN dictionary_entry.column_name IS 'its column, or empty for the relation itself';

COMMENT ON COLUMN dictionary_entry.position IS 'the column''s place, 0 for the relation itself';

COMMENT ON COLUMN dictionary_entry.description IS 'what it means';

CREATE TABLE setting (
    name TEXT NOT NULL, 
    value TEXT NOT NULL, 
    CONSTRAINT pk_setting PRIMARY KEY (name)
);

COMMENT ON TABLE setting IS 'What every season of this database was derived with; another load must agree with it.';

COMMENT ON COLUMN setting.name IS 'what is set';

COMMENT ON COLUMN setting.value IS 'what it is set to';

CREATE TABLE club_alias (
    club_id BIGINT NOT NULL, 
    alias_no INTEGER NOT NULL, 
    name TEXT NOT NULL, 
    first_season TEXT, 
    last_season TEXT, 
    source TEXT NOT NULL, 
    CONSTRAINT pk_club_alias PRIMARY KEY (club_id, alias_no), 
    CONSTRAINT fk_club_alias_club_id FOREIGN KEY(club_id) REFERENCES club (club_id)
);

COMMENT ON TABLE club_alias IS 'Names of clubs from the curated data.';

COMMENT ON COLUMN club_alias.club_id IS 'the club';

COMMENT ON COLUMN club_alias.alias_no IS 'counts the club''s curated names';

COMMENT ON COLUMN club_alias.name IS 'a name the club bore';

COMMENT ON COLUMN club_alias.first_season IS 'the first year it bore it, null where not known';

COMMENT ON COLUMN club_alias.last_season IS 'the last year, null where not known or still borne';

COMMENT ON COLUMN club_alias.source IS 'where that is written';

CREATE TABLE season (
    season_id BIGINT NOT NULL, 
    competition_id BIGINT NOT NULL, 
    season TEXT NOT NULL, 
    written_label TEXT NOT NULL, 
    start_year INTEGER NOT NULL, 
    end_year INTEGER NOT NULL, 
    title TEXT NOT NULL, 
    points_for_win INTEGER NOT NULL, 
    winner_club_id BIGINT, 
    winner_basis TEXT, 
    runner_up_club_id BIGINT, 
    declared_clubs INTEGER, 
    declared_matches INTEGER, 
    declared_goals INTEGER, 
    competition_written TEXT NOT NULL, 
    country_written TEXT, 
    CONSTRAINT pk_season PRIMARY KEY (season_id), 
    CONSTRAINT ck_season_winner_basis CHECK (winner_basis = 'stated' OR winner_basis = 'deduced' OR winner_basis = 'curated' OR winner_basis = 'unknown'), 
    CONSTRAINT ck_season_end_year CHECK (end_year BETWEEN start_year AND start_year + 2), 
    CONSTRAINT ck_season_start_year CHECK (start_year BETWEEN 1800 AND 2200), 
    CONSTRAINT fk_season_competition_id FOREIGN KEY(competition_id) REFERENCES competition (competition_id), 
    CONSTRAINT uq_season_competition_id_season UNIQUE (competition_id, season)
);

COMMENT ON TABLE season IS 'One edition of a competition.';

COMMENT ON COLUMN season.season_id IS 'identifies the season';

COMMENT ON COLUMN season.competition_id IS 'its competition';

COMMENT ON COLUMN season.season IS 'the label with a plain hyphen, such as 1996-97';

COMMENT ON COLUMN season.written_label IS 'the label as the document writes it';

COMMENT ON COLUMN season.start_year IS 'the year it began';

COMMENT ON COLUMN season.end_year IS 'the year it ended';

COMMENT ON COLUMN season.title IS 'the document''s title';

COMMENT ON COLUMN season.points_for_win IS 'points for a won group match, from the curated rules';

COMMENT ON COLUMN season.winner_club_id IS 'the champion, null where not known';

COMMENT ON COLUMN season.winner_basis IS 'how the champion is known, null without one';

COMMENT ON COLUMN season.runner_up_club_id IS 'the loser of the final, null where not known';

COMMENT ON COLUMN season.declared_clubs IS 'clubs as the infobox counts them';

COMMENT ON COLUMN season.declared_matches IS 'matches as the infobox counts them';

COMMENT ON COLUMN season.declared_goals IS 'goals as the infobox counts them';

COMMENT ON COLUMN season.competition_written IS 'the competition''s name as this document gives it';

COMMENT ON COLUMN season.country_written IS 'the country as this document gives it, null where it does not';

CREATE INDEX ix_season_season ON season (season);

CREATE INDEX ix_season_winner_club_id ON season (winner_club_id);

CREATE TABLE claim (
    claim_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    subject TEXT NOT NULL, 
    subject_id BIGINT NOT NULL, 
    fact TEXT NOT NULL, 
    statement TEXT NOT NULL, 
    rule TEXT NOT NULL, 
    basis TEXT NOT NULL, 
    assumptions TEXT, 
    used BOOLEAN NOT NULL, 
    source TEXT, 
    CONSTRAINT pk_claim PRIMARY KEY (claim_id), 
    CONSTRAINT ck_claim_basis CHECK (basis = 'stated' OR basis = 'deduced' OR basis = 'curated'), 
    CONSTRAINT ck_claim_subject CHECK (subject = 'season' OR subject = 'tie' OR subject = 'match' OR subject = 'goal' OR subject = 'mention' OR subject = 'club' OR subject = 'player'), 
    CONSTRAINT fk_claim_season_id FOREIGN KEY(season_id) REFERENCES season (season_id)
);

COMMENT ON TABLE claim IS 'A derived fact with the rule behind it.';

COMMENT ON COLUMN claim.claim_id IS 'identifies the claim';

COMMENT ON COLUMN claim.season_id IS 'the season this belongs to';

COMMENT ON COLUMN claim.subject IS 'season, tie, match, goal, mention, club or player';

COMMENT ON COLUMN claim.subject_id IS 'the identifier of the subject''s row';

COMMENT ON COLUMN claim.fact IS 'which fact of the subject it settles';

COMMENT ON COLUMN claim.statement IS 'what is claimed, in a sentence';

COMMENT ON COLUMN claim.rule IS 'the rule that says so';

COMMENT ON COLUMN claim.basis IS 'stated, deduced or curated';

COMMENT ON COLUMN claim.assumptions IS 'what had to be assumed, separated by semicolons; null for nothing';

COMMENT ON COLUMN claim.used IS 'whether the result rests on it';

COMMENT ON COLUMN claim.source IS 'the address behind a curated claim, else null';

CREATE INDEX ix_claim_season_id ON claim (season_id);

CREATE INDEX ix_claim_subject_id ON claim (subject_id);

CREATE TABLE declared_fact (
    declared_fact_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    subject TEXT NOT NULL, 
    value TEXT NOT NULL, 
    number INTEGER, 
    day DATE, 
    club_id BIGINT, 
    round_id BIGINT, 
    group_id BIGINT, 
    line_no INTEGER NOT NULL, 
    column_no INTEGER NOT NULL, 
    CONSTRAINT pk_declared_fact PRIMARY KEY (declared_fact_id), 
    CONSTRAINT fk_declared_fact_season_id FOREIGN KEY(season_id) REFERENCES season (season_id)
);

COMMENT ON TABLE declared_fact IS 'What the document declares about itself: infobox values and tables of rounds and entrants.';

COMMENT ON COLUMN declared_fact.declared_fact_id IS 'identifies the declared fact';

COMMENT ON COLUMN declared_fact.season_id IS 'the season this belongs to';

COMMENT ON COLUMN declared_fact.subject IS 'what is declared';

COMMENT ON COLUMN declared_fact.value IS 'what the document says, as written';

COMMENT ON COLUMN declared_fact.number IS 'its whole number, else null';

COMMENT ON COLUMN declared_fact.day IS 'its date, else null';

COMMENT ON COLUMN declared_fact.club_id IS 'the club it speaks of, else null';

COMMENT ON COLUMN declared_fact.round_id IS 'the round it speaks of, else null';

COMMENT ON COLUMN declared_fact.group_id IS 'the group it speaks of, else null';

COMMENT ON COLUMN declared_fact.line_no IS 'the line of the season''s document that says so, from 1';

COMMENT ON COLUMN declared_fact.column_no IS 'the character of that line where it begins, from 1';

CREATE INDEX ix_declared_fact_season_id ON declared_fact (season_id);

CREATE TABLE document (
    document_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    document TEXT NOT NULL, 
    title TEXT NOT NULL, 
    format TEXT NOT NULL, 
    sha256 TEXT NOT NULL, 
    lines INTEGER NOT NULL, 
    unread_lines INTEGER NOT NULL, 
    CONSTRAINT pk_document PRIMARY KEY (document_id), 
    CONSTRAINT fk_document_season_id FOREIGN KEY(season_id) REFERENCES season (season_id), 
    CONSTRAINT uq_document_season_id UNIQUE (season_id)
);

COMMENT ON TABLE document IS 'A text that was loaded. A season has one.';

COMMENT ON COLUMN document.document_id IS 'identifies the document';

COMMENT ON COLUMN document.season_id IS 'the season it tells';

COMMENT ON COLUMN document.document IS 'the file''s base name or the page''s address';

COMMENT ON COLUMN document.title IS 'its title';

COMMENT ON COLUMN document.format IS 'the format it was read as';

COMMENT ON COLUMN document.sha256 IS 'the hash of its bytes, hexadecimal';

COMMENT ON COLUMN document.lines IS 'how many lines it has';

COMMENT ON COLUMN document.unread_lines IS 'how many of them nothing could be made of';

CREATE TABLE entrant (
    season_id BIGINT NOT NULL, 
    club_id BIGINT NOT NULL, 
    club TEXT NOT NULL, 
    first_round_id BIGINT, 
    last_round_id BIGINT, 
    outcome TEXT NOT NULL, 
    eliminated_by_club_id BIGINT, 
    line_no INTEGER NOT NULL, 
    country TEXT, 
    CONSTRAINT pk_entrant PRIMARY KEY (season_id, club_id), 
    CONSTRAINT ck_entrant_outcome CHECK (outcome = 'winner' OR outcome = 'runner-up' OR outcome = 'eliminated' OR outcome = 'walkover' OR outcome = 'group stage' OR outcome = 'decision' OR outcome = 'unknown'), 
    CONSTRAINT fk_entrant_club_id FOREIGN KEY(club_id) REFERENCES club (club_id), 
    CONSTRAINT fk_entrant_season_id FOREIGN KEY(season_id) REFERENCES season (season_id)
);

COMMENT ON TABLE entrant IS 'A club in a season.';

COMMENT ON COLUMN entrant.season_id IS 'the season this belongs to';

COMMENT ON COLUMN entrant.club_id IS 'the club';

COMMENT ON COLUMN entrant.club IS 'the name the club bore in this season';

COMMENT ON COLUMN entrant.first_round_id IS 'the first round it has a match line in';

COMMENT ON COLUMN entrant.last_round_id IS 'the last one';

COMMENT ON COLUMN entrant.outcome IS 'what ended its way';

COMMENT ON COLUMN entrant.eliminated_by_club_id IS 'the club that put it out, null where none did';

COMMENT ON COLUMN entrant.line_no IS 'the first line that names it';

COMMENT ON COLUMN entrant.country IS 'its country as this document gives it, null where it does not';

CREATE INDEX ix_entrant_club ON entrant (club);

CREATE INDEX ix_entrant_club_id ON entrant (club_id);

CREATE TABLE finding (
    finding_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    code TEXT NOT NULL, 
    severity TEXT NOT NULL, 
    message TEXT NOT NULL, 
    expected TEXT, 
    found TEXT, 
    line_no INTEGER NOT NULL, 
    column_no INTEGER NOT NULL, 
    CONSTRAINT pk_finding PRIMARY KEY (finding_id), 
    CONSTRAINT ck_finding_severity CHECK (severity = 'error' OR severity = 'warning' OR severity = 'info'), 
    CONSTRAINT fk_finding_season_id FOREIGN KEY(season_id) REFERENCES season (season_id)
);

COMMENT ON TABLE finding IS 'Something doubtful in a document.';

COMMENT ON COLUMN finding.finding_id IS 'identifies the finding';

COMMENT ON COLUMN finding.season_id IS 'the season this belongs to';

COMMENT ON COLUMN finding.code IS 'the kind of finding; `kzcup codes` explains it';

COMMENT ON COLUMN finding.severity IS 'error, warning or info';

COMMENT ON COLUMN finding.message IS 'what is doubtful';

COMMENT ON COLUMN finding.expected IS 'what was expected, else null';

COMMENT ON COLUMN finding.found IS 'what was found, else null';

COMMENT ON COLUMN finding.line_no IS 'the line of the season''s document that says so, from 1';

COMMENT ON COLUMN finding.column_no IS 'the character of that line where it begins, from 1';

CREATE INDEX ix_finding_season_id ON finding (season_id);

CREATE TABLE load (
    season_id BIGINT NOT NULL, 
    sha256 TEXT NOT NULL, 
    fingerprint TEXT NOT NULL, 
    program_version TEXT NOT NULL, 
    schema_revision TEXT NOT NULL, 
    lines INTEGER NOT NULL, 
    matches INTEGER NOT NULL, 
    goals INTEGER NOT NULL, 
    findings INTEGER NOT NULL, 
    clubs INTEGER NOT NULL, 
    ties INTEGER NOT NULL, 
    walkovers INTEGER NOT NULL, 
    errors INTEGER NOT NULL, 
    warnings INTEGER NOT NULL, 
    CONSTRAINT pk_load PRIMARY KEY (season_id), 
    CONSTRAINT fk_load_season_id FOREIGN KEY(season_id) REFERENCES season (season_id)
);

COMMENT ON TABLE load IS 'How each season came into the database; written in the season''s own transaction.';

COMMENT ON COLUMN load.season_id IS 'the season this belongs to';

COMMENT ON COLUMN load.sha256 IS 'the hash of the document''s bytes';

COMMENT ON COLUMN load.fingerprint IS 'the hash of document, curated data, settings and rules';

COMMENT ON COLUMN load.program_version IS 'the kzcup that derived the season';

COMMENT ON COLUMN load.schema_revision IS 'the schema it was written under';

COMMENT ON COLUMN load.lines IS 'lines read';

COMMENT ON COLUMN load.matches IS 'matches played that count';

COMMENT ON COLUMN load.goals IS 'goals that count';

COMMENT ON COLUMN load.findings IS 'findings of all severities';

COMMENT ON COLUMN load.clubs IS 'clubs of the season';

COMMENT ON COLUMN load.ties IS 'ties that count';

COMMENT ON COLUMN load.walkovers IS 'walkover lines';

COMMENT ON COLUMN load.errors IS 'findings that are errors';

COMMENT ON COLUMN load.warnings IS 'findings that are warnings';

CREATE INDEX ix_load_sha256 ON load (sha256);

CREATE TABLE round (
    round_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    round_no INTEGER NOT NULL, 
    round TEXT NOT NULL, 
    kind TEXT NOT NULL, 
    line_no INTEGER NOT NULL, 
    CONSTRAINT pk_round PRIMARY KEY (round_id), 
    CONSTRAINT ck_round_kind CHECK (kind = 'group stage' OR kind = 'knockout' OR kind = 'third place' OR kind = 'final'), 
    CONSTRAINT fk_round_season_id FOREIGN KEY(season_id) REFERENCES season (season_id)
);

COMMENT ON TABLE round IS 'A round of a season.';

COMMENT ON COLUMN round.round_id IS 'identifies the round';

COMMENT ON COLUMN round.season_id IS 'the season this belongs to';

COMMENT ON COLUMN round.round_no IS 'the round''s place, by the order of the headings, from 1';

COMMENT ON COLUMN round.round IS 'the round''s name';

COMMENT ON COLUMN round.kind IS 'group stage, knockout, third place or final';

COMMENT ON COLUMN round.line_no IS 'the heading''s line';

CREATE INDEX ix_round_season_id ON round (season_id);

CREATE TABLE tally (
    tally_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    subject TEXT NOT NULL, 
    declared TEXT NOT NULL, 
    counted TEXT, 
    difference INTEGER, 
    verdict TEXT NOT NULL, 
    explanation TEXT, 
    line_no INTEGER NOT NULL, 
    CONSTRAINT pk_tally PRIMARY KEY (tally_id), 
    CONSTRAINT ck_tally_verdict CHECK (verdict = 'agrees' OR verdict = 'differs' OR verdict = 'unchecked'), 
    CONSTRAINT fk_tally_season_id FOREIGN KEY(season_id) REFERENCES season (season_id)
);

COMMENT ON TABLE tally IS 'Declared facts held against counted ones.';

COMMENT ON COLUMN tally.tally_id IS 'identifies the comparison';

COMMENT ON COLUMN tally.season_id IS 'the season this belongs to';

COMMENT ON COLUMN tally.subject IS 'what is compared';

COMMENT ON COLUMN tally.declared IS 'what the document declares';

COMMENT ON COLUMN tally.counted IS 'what its lines add up to, null where nothing can be counted';

COMMENT ON COLUMN tally.difference IS 'declared minus counted, for whole numbers';

COMMENT ON COLUMN tally.verdict IS 'agrees, differs or unchecked';

COMMENT ON COLUMN tally.explanation IS 'the simplest reasons that would account for the difference, else null';

COMMENT ON COLUMN tally.line_no IS 'the line that declares it';

CREATE INDEX ix_tally_season_id ON tally (season_id);

CREATE TABLE cup_group (
    group_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    round_id BIGINT NOT NULL, 
    group_no INTEGER NOT NULL, 
    group_name TEXT NOT NULL, 
    line_no INTEGER NOT NULL, 
    CONSTRAINT pk_cup_group PRIMARY KEY (group_id), 
    CONSTRAINT fk_cup_group_round_id FOREIGN KEY(round_id) REFERENCES round (round_id)
);

COMMENT ON TABLE cup_group IS 'A group of a group stage.';

COMMENT ON COLUMN cup_group.group_id IS 'identifies the group';

COMMENT ON COLUMN cup_group.season_id IS 'the season this belongs to';

COMMENT ON COLUMN cup_group.round_id IS 'the group stage';

COMMENT ON COLUMN cup_group.group_no IS 'the group''s place in the season, from 1';

COMMENT ON COLUMN cup_group.group_name IS 'the group''s name';

COMMENT ON COLUMN cup_group.line_no IS 'the heading''s line';

CREATE TABLE entrant_name (
    season_id BIGINT NOT NULL, 
    club_id BIGINT NOT NULL, 
    name_no INTEGER NOT NULL, 
    name TEXT NOT NULL, 
    line_no INTEGER NOT NULL, 
    column_no INTEGER NOT NULL, 
    CONSTRAINT pk_entrant_name PRIMARY KEY (season_id, club_id, name_no), 
    CONSTRAINT fk_entrant_name_season_id_club_id FOREIGN KEY(season_id, club_id) REFERENCES entrant (season_id, club_id)
);

COMMENT ON TABLE entrant_name IS 'The spellings of a club''s name in a document.';

COMMENT ON COLUMN entrant_name.season_id IS 'the season this belongs to';

COMMENT ON COLUMN entrant_name.club_id IS 'the club';

COMMENT ON COLUMN entrant_name.name_no IS 'counts the club''s spellings in this document';

COMMENT ON COLUMN entrant_name.name IS 'a spelling of the club''s name';

COMMENT ON COLUMN entrant_name.line_no IS 'the first line with this spelling';

COMMENT ON COLUMN entrant_name.column_no IS 'the character of that line where it begins, from 1';

CREATE INDEX ix_entrant_name_club_id ON entrant_name (club_id);

CREATE TABLE evidence (
    claim_id BIGINT NOT NULL, 
    line_no INTEGER NOT NULL, 
    role TEXT NOT NULL, 
    CONSTRAINT pk_evidence PRIMARY KEY (claim_id, line_no, role), 
    CONSTRAINT ck_evidence_role CHECK (role = 'for' OR role = 'against'), 
    CONSTRAINT fk_evidence_claim_id FOREIGN KEY(claim_id) REFERENCES claim (claim_id)
);

COMMENT ON TABLE evidence IS 'A line that speaks for or against a claim.';

COMMENT ON COLUMN evidence.claim_id IS 'the claim';

COMMENT ON COLUMN evidence.line_no IS 'the line of the season''s document that says so, from 1';

COMMENT ON COLUMN evidence.role IS 'for or against';

CREATE TABLE season_player (
    season_player_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    club_id BIGINT, 
    player TEXT NOT NULL, 
    full_name TEXT, 
    nationality TEXT, 
    link_key TEXT, 
    player_id BIGINT NOT NULL, 
    declared_goals INTEGER, 
    line_no INTEGER NOT NULL, 
    CONSTRAINT pk_season_player PRIMARY KEY (season_player_id), 
    CONSTRAINT fk_season_player_season_id_club_id FOREIGN KEY(season_id, club_id) REFERENCES entrant (season_id, club_id), 
    CONSTRAINT fk_season_player_season_id FOREIGN KEY(season_id) REFERENCES season (season_id)
);

COMMENT ON TABLE season_player IS 'A player of a club in a season.';

COMMENT ON COLUMN season_player.season_player_id IS 'identifies the player of a club in a season';

COMMENT ON COLUMN season_player.season_id IS 'the season this belongs to';

COMMENT ON COLUMN season_player.club_id IS 'his club, null where none is declared';

COMMENT ON COLUMN season_player.player IS 'the fullest form of his name in this season';

COMMENT ON COLUMN season_player.full_name IS 'the name an infobox, list or curated entry declares, else null';

COMMENT ON COLUMN season_player.nationality IS 'the code as declared, else null';

COMMENT ON COLUMN season_player.link_key IS 'the curated player he is, else null';

COMMENT ON COLUMN season_player.player_id IS 'the player over all seasons: the identifier of his first appearance here';

COMMENT ON COLUMN season_player.declared_goals IS 'goals the list or infobox gives him, null where neither does';

COMMENT ON COLUMN season_player.line_no IS 'the first line that names him';

CREATE INDEX ix_season_player_club_id_full_name ON season_player (club_id, full_name);

CREATE INDEX ix_season_player_link_key ON season_player (link_key) WHERE link_key IS NOT NULL;

CREATE INDEX ix_season_player_player_id ON season_player (player_id);

CREATE INDEX ix_season_player_season_id ON season_player (season_id);

CREATE TABLE source_line (
    document_id BIGINT NOT NULL, 
    line_no INTEGER NOT NULL, 
    kind TEXT NOT NULL, 
    text TEXT NOT NULL, 
    CONSTRAINT pk_source_line PRIMARY KEY (document_id, line_no), 
    CONSTRAINT fk_source_line_document_id FOREIGN KEY(document_id) REFERENCES document (document_id)
);

COMMENT ON TABLE source_line IS 'Every line of every document.';

COMMENT ON COLUMN source_line.document_id IS 'the document';

COMMENT ON COLUMN source_line.line_no IS 'the line''s number, from 1';

COMMENT ON COLUMN source_line.kind IS 'what the line was read as';

COMMENT ON COLUMN source_line.text IS 'the line as written, without its line end';

CREATE TABLE tie (
    tie_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    round_id BIGINT NOT NULL, 
    tie_no INTEGER NOT NULL, 
    club1_id BIGINT NOT NULL, 
    club2_id BIGINT NOT NULL, 
    legs INTEGER NOT NULL, 
    club1_goals INTEGER, 
    club2_goals INTEGER, 
    status TEXT NOT NULL, 
    winner_club_id BIGINT, 
    winner_basis TEXT, 
    decided_by TEXT, 
    decided_by_basis TEXT, 
    line_no INTEGER NOT NULL, 
    CONSTRAINT pk_tie PRIMARY KEY (tie_id), 
    CONSTRAINT ck_tie_decided_by CHECK (decided_by = 'score' OR decided_by = 'extra time' OR decided_by = 'aggregate' OR decided_by = 'away goals' OR decided_by = 'replay' OR decided_by = 'shoot-out' OR decided_by = 'lots' OR decided_by = 'walkover' OR decided_by = 'decision' OR decided_by = 'not shown'), 
    CONSTRAINT ck_tie_decided_by_basis CHECK (decided_by_basis = 'stated' OR decided_by_basis = 'deduced' OR decided_by_basis = 'curated' OR decided_by_basis = 'unknown'), 
    CONSTRAINT ck_tie_status CHECK (status = 'played' OR status = 'walkover' OR status = 'awarded' OR status = 'annulled' OR status = 'abandoned' OR status = 'cancelled' OR status = 'open'), 
    CONSTRAINT ck_tie_winner_basis CHECK (winner_basis = 'stated' OR winner_basis = 'deduced' OR winner_basis = 'curated' OR winner_basis = 'unknown'), 
    CONSTRAINT ck_tie_goals CHECK ((club1_goals IS NULL) = (club2_goals IS NULL)), 
    CONSTRAINT ck_tie_clubs CHECK (club1_id <> club2_id), 
    CONSTRAINT ck_tie_winner CHECK (winner_club_id IS NULL OR winner_club_id IN (club1_id, club2_id)), 
    CONSTRAINT fk_tie_round_id FOREIGN KEY(round_id) REFERENCES round (round_id), 
    CONSTRAINT fk_tie_season_id_club1_id FOREIGN KEY(season_id, club1_id) REFERENCES entrant (season_id, club_id), 
    CONSTRAINT fk_tie_season_id_club2_id FOREIGN KEY(season_id, club2_id) REFERENCES entrant (season_id, club_id)
);

COMMENT ON TABLE tie IS 'What two clubs contest in a knockout round.';

COMMENT ON COLUMN tie.tie_id IS 'identifies the tie';

COMMENT ON COLUMN tie.season_id IS 'the season this belongs to';

COMMENT ON COLUMN tie.round_id IS 'its round';

COMMENT ON COLUMN tie.tie_no IS 'the tie''s place in the season, from 1';

COMMENT ON COLUMN tie.club1_id IS 'the club at home in the first line';

COMMENT ON COLUMN tie.club2_id IS 'the other club';

COMMENT ON COLUMN tie.legs IS 'how many lines it has, walkovers included';

COMMENT ON COLUMN tie.club1_goals IS 'goals on the field over all legs, of a replay those of the deciding match; null when none was played';

COMMENT ON COLUMN tie.club2_goals IS 'the same of the other club';

COMMENT ON COLUMN tie.status IS 'played, walkover, awarded, annulled, abandoned, cancelled or open';

COMMENT ON COLUMN tie.winner_club_id IS 'the club that won the tie, null where none or not known';

COMMENT ON COLUMN tie.winner_basis IS 'how the winner is known; null where there can be none';

COMMENT ON COLUMN tie.decided_by IS 'what decided it; null where it is open or annulled';

COMMENT ON COLUMN tie.decided_by_basis IS 'how that is known; null where it is null';

COMMENT ON COLUMN tie.line_no IS 'the line of the season''s document that says so, from 1';

CREATE INDEX ix_tie_club1_id_club2_id ON tie (club1_id, club2_id);

CREATE INDEX ix_tie_club2_id_club1_id ON tie (club2_id, club1_id);

CREATE INDEX ix_tie_round_id ON tie (round_id);

CREATE INDEX ix_tie_season_id ON tie (season_id);

CREATE INDEX ix_tie_winner_club_id ON tie (winner_club_id);

CREATE TABLE declared_scorer (
    declared_scorer_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    season_player_id BIGINT, 
    source TEXT NOT NULL, 
    written_name TEXT NOT NULL, 
    club_id BIGINT, 
    club_written TEXT, 
    nationality TEXT, 
    goals INTEGER, 
    own_goals BOOLEAN NOT NULL, 
    line_no INTEGER NOT NULL, 
    column_no INTEGER NOT NULL, 
    CONSTRAINT pk_declared_scorer PRIMARY KEY (declared_scorer_id), 
    CONSTRAINT ck_declared_scorer_source CHECK (source = 'infobox' OR source = 'list'), 
    CONSTRAINT fk_declared_scorer_season_player_id FOREIGN KEY(season_player_id) REFERENCES season_player (season_player_id)
);

COMMENT ON TABLE declared_scorer IS 'A scorer as the infobox or a list declares him.';

COMMENT ON COLUMN declared_scorer.declared_scorer_id IS 'identifies the declared scorer';

COMMENT ON COLUMN declared_scorer.season_id IS 'the season this belongs to';

COMMENT ON COLUMN declared_scorer.season_player_id IS 'the player, null for own goals';

COMMENT ON COLUMN declared_scorer.source IS 'infobox or list';

COMMENT ON COLUMN declared_scorer.written_name IS 'the name as declared';

COMMENT ON COLUMN declared_scorer.club_id IS 'the club declared, null where none or not in the season';

COMMENT ON COLUMN declared_scorer.club_written IS 'the club as written, null where none is';

COMMENT ON COLUMN declared_scorer.nationality IS 'the code as written, else null';

COMMENT ON COLUMN declared_scorer.goals IS 'the figure declared, null where none is';

COMMENT ON COLUMN declared_scorer.own_goals IS 'whether the figure counts own goals';

COMMENT ON COLUMN declared_scorer.line_no IS 'the line of the season''s document that says so, from 1';

COMMENT ON COLUMN declared_scorer.column_no IS 'the character of that line where it begins, from 1';

CREATE INDEX ix_declared_scorer_season_id ON declared_scorer (season_id);

CREATE INDEX ix_declared_scorer_season_player_id ON declared_scorer (season_player_id);

CREATE TABLE group_entry (
    group_id BIGINT NOT NULL, 
    club_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    rank INTEGER NOT NULL, 
    rank_certain BOOLEAN NOT NULL, 
    advanced BOOLEAN, 
    CONSTRAINT pk_group_entry PRIMARY KEY (group_id, club_id), 
    CONSTRAINT fk_group_entry_group_id FOREIGN KEY(group_id) REFERENCES cup_group (group_id), 
    CONSTRAINT fk_group_entry_season_id_club_id FOREIGN KEY(season_id, club_id) REFERENCES entrant (season_id, club_id)
);

COMMENT ON TABLE group_entry IS 'A club in a group.';

COMMENT ON COLUMN group_entry.group_id IS 'the group';

COMMENT ON COLUMN group_entry.club_id IS 'the club';

COMMENT ON COLUMN group_entry.season_id IS 'the season this belongs to';

COMMENT ON COLUMN group_entry.rank IS 'the club''s rank; equals share it';

COMMENT ON COLUMN group_entry.rank_certain IS 'false where the rank is shared or matches are missing';

COMMENT ON COLUMN group_entry.advanced IS 'whether it plays a later round, null where none is known';

CREATE INDEX ix_group_entry_club_id ON group_entry (club_id);

CREATE INDEX ix_group_entry_season_id ON group_entry (season_id);

CREATE TABLE match (
    match_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    round_id BIGINT NOT NULL, 
    group_id BIGINT, 
    tie_id BIGINT, 
    match_no INTEGER NOT NULL, 
    leg INTEGER, 
    home_club_id BIGINT NOT NULL, 
    away_club_id BIGINT NOT NULL, 
    home_goals INTEGER, 
    away_goals INTEGER, 
    status TEXT NOT NULL, 
    status_basis TEXT NOT NULL, 
    extra_time BOOLEAN, 
    extra_time_basis TEXT NOT NULL, 
    home_shootout INTEGER, 
    away_shootout INTEGER, 
    shootout_basis TEXT, 
    played_on DATE, 
    date_written TEXT, 
    date_line_no INTEGER, 
    year_basis TEXT, 
    venue TEXT, 
    attendance INTEGER, 
    referee TEXT, 
    advanced_club_id BIGINT, 
    advanced_basis TEXT, 
    home_written TEXT NOT NULL, 
    away_written TEXT NOT NULL, 
    line_no INTEGER NOT NULL, 
    column_no INTEGER NOT NULL, 
    CONSTRAINT pk_match PRIMARY KEY (match_id), 
    CONSTRAINT ck_match_status_score CHECK ((status <> 'played' OR home_goals IS NOT NULL) AND (status NOT IN ('walkover', 'cancelled') OR home_goals IS NULL)), 
    CONSTRAINT ck_match_advanced_basis CHECK (advanced_basis = 'stated' OR advanced_basis = 'deduced' OR advanced_basis = 'curated' OR advanced_basis = 'unknown'), 
    CONSTRAINT ck_match_extra_time_basis CHECK (extra_time_basis = 'stated' OR extra_time_basis = 'deduced' OR extra_time_basis = 'curated' OR extra_time_basis = 'unknown'), 
    CONSTRAINT ck_match_shootout_basis CHECK (shootout_basis = 'stated' OR shootout_basis = 'deduced' OR shootout_basis = 'curated' OR shootout_basis = 'unknown'), 
    CONSTRAINT ck_match_status CHECK (status = 'played' OR status = 'walkover' OR status = 'awarded' OR status = 'annulled' OR status = 'abandoned' OR status = 'cancelled'), 
    CONSTRAINT ck_match_status_basis CHECK (status_basis = 'stated' OR status_basis = 'deduced' OR status_basis = 'curated' OR status_basis = 'unknown'), 
    CONSTRAINT ck_match_year_basis CHECK (year_basis = 'stated' OR year_basis = 'deduced' OR year_basis = 'curated' OR year_basis = 'unknown'), 
    CONSTRAINT ck_match_place CHECK ((group_id IS NULL) <> (tie_id IS NULL)), 
    CONSTRAINT ck_match_goals CHECK ((home_goals IS NULL) = (away_goals IS NULL)), 
    CONSTRAINT ck_match_shootout CHECK ((home_shootout IS NULL) = (away_shootout IS NULL)), 
    CONSTRAINT ck_match_away_goals CHECK (away_goals BETWEEN 0 AND 99), 
    CONSTRAINT ck_match_clubs CHECK (home_club_id <> away_club_id), 
    CONSTRAINT ck_match_home_goals CHECK (home_goals BETWEEN 0 AND 99), 
    CONSTRAINT ck_match_shootout_basis_known CHECK (home_shootout IS NULL OR shootout_basis IS NOT NULL), 
    CONSTRAINT fk_match_group_id FOREIGN KEY(group_id) REFERENCES cup_group (group_id), 
    CONSTRAINT fk_match_round_id FOREIGN KEY(round_id) REFERENCES round (round_id), 
    CONSTRAINT fk_match_season_id_away_club_id FOREIGN KEY(season_id, away_club_id) REFERENCES entrant (season_id, club_id), 
    CONSTRAINT fk_match_season_id_home_club_id FOREIGN KEY(season_id, home_club_id) REFERENCES entrant (season_id, club_id), 
    CONSTRAINT fk_match_tie_id FOREIGN KEY(tie_id) REFERENCES tie (tie_id)
);

COMMENT ON TABLE match IS 'A match line: a match, or the walkover or cancellation in its place.';

COMMENT ON COLUMN match.match_id IS 'identifies the match';

COMMENT ON COLUMN match.season_id IS 'the season this belongs to';

COMMENT ON COLUMN match.round_id IS 'its round';

COMMENT ON COLUMN match.group_id IS 'its group, null outside groups';

COMMENT ON COLUMN match.tie_id IS 'its tie, null in groups';

COMMENT ON COLUMN match.match_no IS 'the match''s place in the season, from 1';

COMMENT ON COLUMN match.leg IS 'its place in its tie, from 1; null in groups';

COMMENT ON COLUMN match.home_club_id IS 'the first-named club';

COMMENT ON COLUMN match.away_club_id IS 'the second-named club';

COMMENT ON COLUMN match.home_goals IS 'goals after extra time if any; null without a score';

COMMENT ON COLUMN match.away_goals IS 'the same of the second-named club';

COMMENT ON COLUMN match.status IS 'played, walkover, awarded, annulled, abandoned or cancelled';

COMMENT ON COLUMN match.status_basis IS 'how the status is known';

COMMENT ON COLUMN match.extra_time IS 'whether extra time was played, null where nothing tells';

COMMENT ON COLUMN match.extra_time_basis IS 'how that is known';

COMMENT ON COLUMN match.home_shootout IS 'shoot-out goals of the first-named club, null where none known';

COMMENT ON COLUMN match.away_shootout IS 'the same of the second-named club';

COMMENT ON COLUMN match.shootout_basis IS 'how the shoot-out is known, null where none is';

COMMENT ON COLUMN match.played_on IS 'the day, null where no full date is known';

COMMENT ON COLUMN match.date_written IS 'the date as written, null where none is';

COMMENT ON COLUMN match.date_line_no IS 'the line of the date';

COMMENT ON COLUMN match.year_basis IS 'how the date''s year is known';

COMMENT ON COLUMN match.venue IS 'where it was played, null where not known';

COMMENT ON COLUMN match.attendance IS 'spectators, null where not known';

COMMENT ON COLUMN match.referee IS 'the referee, null where not known';

COMMENT ON COLUMN match.advanced_club_id IS 'of a walkover or decision, the club that went on by it; null where not known';

COMMENT ON COLUMN match.advanced_basis IS 'how that is known; null for other matches';

COMMENT ON COLUMN match.home_written IS 'the first name as written';

COMMENT ON COLUMN match.away_written IS 'the second name as written';

COMMENT ON COLUMN match.line_no IS 'the line of the season''s document that says so, from 1';

COMMENT ON COLUMN match.column_no IS 'the character of that line where it begins, from 1';

CREATE INDEX ix_match_away_club_id_home_club_id ON match (away_club_id, home_club_id);

CREATE INDEX ix_match_group_id ON match (group_id) WHERE group_id IS NOT NULL;

CREATE INDEX ix_match_home_club_id_away_club_id ON match (home_club_id, away_club_id);

CREATE INDEX ix_match_round_id ON match (round_id);

CREATE INDEX ix_match_season_id_match_no ON match (season_id, match_no);

CREATE INDEX ix_match_tie_id ON match (tie_id);

CREATE TABLE club_match (
    match_id BIGINT NOT NULL, 
    side TEXT NOT NULL, 
    season_id BIGINT NOT NULL, 
    round_id BIGINT NOT NULL, 
    group_id BIGINT, 
    tie_id BIGINT, 
    club_id BIGINT NOT NULL, 
    opponent_club_id BIGINT NOT NULL, 
    goals_for INTEGER, 
    goals_against INTEGER, 
    result TEXT, 
    table_result TEXT, 
    shootout_for INTEGER, 
    shootout_against INTEGER, 
    status TEXT NOT NULL, 
    played_on DATE, 
    leg INTEGER, 
    CONSTRAINT pk_club_match PRIMARY KEY (match_id, side), 
    CONSTRAINT ck_club_match_result CHECK (result = 'won' OR result = 'drawn' OR result = 'lost' OR result = 'walkover won' OR result = 'walkover lost'), 
    CONSTRAINT ck_club_match_side CHECK (side = 'home' OR side = 'away'), 
    CONSTRAINT ck_club_match_table_result CHECK (table_result = 'won' OR table_result = 'drawn' OR table_result = 'lost'), 
    CONSTRAINT fk_club_match_match_id FOREIGN KEY(match_id) REFERENCES match (match_id)
);

COMMENT ON TABLE club_match IS 'Each match as each of its two clubs sees it: two rows a match, written with it.';

COMMENT ON COLUMN club_match.match_id IS 'the match';

COMMENT ON COLUMN club_match.side IS 'home or away';

COMMENT ON COLUMN club_match.season_id IS 'the season this belongs to';

COMMENT ON COLUMN club_match.round_id IS 'its round';

COMMENT ON COLUMN club_match.group_id IS 'its group, null outside groups';

COMMENT ON COLUMN club_match.tie_id IS 'its tie, null in groups';

COMMENT ON COLUMN club_match.club_id IS 'the club whose view of the match this is';

COMMENT ON COLUMN club_match.opponent_club_id IS 'the other club';

COMMENT ON COLUMN club_match.goals_for IS 'its goals, null without a score';

COMMENT ON COLUMN club_match.goals_against IS 'the other club''s';

COMMENT ON COLUMN club_match.result IS 'won, drawn, lost on the field, walkover won, walkover lost; null where none counts or is known';

COMMENT ON COLUMN club_match.table_result IS 'won, drawn or lost as a table of standings counts it (awarded scores too), else null';

COMMENT ON COLUMN club_match.shootout_for IS 'its shoot-out goals, null where none known';

COMMENT ON COLUMN club_match.shootout_against IS 'the other club''s';

COMMENT ON COLUMN club_match.status IS 'the match''s status';

COMMENT ON COLUMN club_match.played_on IS 'the day, null where no full date is known';

COMMENT ON COLUMN club_match.leg IS 'the match''s place in its tie, from 1; null in groups';

CREATE INDEX ix_club_match_club_id_opponent_club_id ON club_match (club_id, opponent_club_id);

CREATE INDEX ix_club_match_group_id ON club_match (group_id) WHERE group_id IS NOT NULL;

CREATE INDEX ix_club_match_season_id_club_id ON club_match (season_id, club_id);

CREATE TABLE goal (
    goal_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    match_id BIGINT NOT NULL, 
    club_id BIGINT NOT NULL, 
    goal_no INTEGER NOT NULL, 
    season_player_id BIGINT, 
    written_name TEXT, 
    minute INTEGER, 
    stoppage INTEGER, 
    kind TEXT NOT NULL, 
    attribution TEXT NOT NULL, 
    counts BOOLEAN NOT NULL, 
    line_no INTEGER NOT NULL, 
    column_no INTEGER NOT NULL, 
    CONSTRAINT pk_goal PRIMARY KEY (goal_id), 
    CONSTRAINT ck_goal_scorer CHECK ((attribution = 'unknown') = (season_player_id IS NULL)), 
    CONSTRAINT ck_goal_attribution CHECK (attribution = 'stated' OR attribution = 'deduced' OR attribution = 'curated' OR attribution = 'unknown'), 
    CONSTRAINT ck_goal_kind CHECK (kind = 'goal' OR kind = 'penalty' OR kind = 'own goal'), 
    CONSTRAINT ck_goal_minute CHECK (minute BETWEEN 1 AND 150), 
    CONSTRAINT ck_goal_stoppage CHECK (stoppage IS NULL OR (minute IS NOT NULL AND stoppage BETWEEN 1 AND 60)), 
    CONSTRAINT fk_goal_match_id FOREIGN KEY(match_id) REFERENCES match (match_id), 
    CONSTRAINT fk_goal_season_id_club_id FOREIGN KEY(season_id, club_id) REFERENCES entrant (season_id, club_id), 
    CONSTRAINT fk_goal_season_player_id FOREIGN KEY(season_player_id) REFERENCES season_player (season_player_id), 
    CONSTRAINT uq_goal_match_id_club_id_goal_no UNIQUE (match_id, club_id, goal_no)
);

COMMENT ON TABLE goal IS 'A goal. A played match has as many as its score.';

COMMENT ON COLUMN goal.goal_id IS 'identifies the goal';

COMMENT ON COLUMN goal.season_id IS 'the season this belongs to';

COMMENT ON COLUMN goal.match_id IS 'its match';

COMMENT ON COLUMN goal.club_id IS 'the club it is credited to';

COMMENT ON COLUMN goal.goal_no IS 'counts the club''s goals in the match, in line order';

COMMENT ON COLUMN goal.season_player_id IS 'the scorer, null where not known';

COMMENT ON COLUMN goal.written_name IS 'the scorer as the line writes him, null where it does not';

COMMENT ON COLUMN goal.minute IS 'the minute, null where not stated';

COMMENT ON COLUMN goal.stoppage IS 'minutes of added time behind it, null where none stated';

COMMENT ON COLUMN goal.kind IS 'goal, penalty or own goal';

COMMENT ON COLUMN goal.attribution IS 'how the scorer is known';

COMMENT ON COLUMN goal.counts IS 'false in an annulled match';

COMMENT ON COLUMN goal.line_no IS 'the line of the season''s document that says so, from 1';

COMMENT ON COLUMN goal.column_no IS 'the character of that line where it begins, from 1';

CREATE INDEX ix_goal_season_id ON goal (season_id);

CREATE INDEX ix_goal_season_player_id ON goal (season_player_id);

CREATE TABLE mention (
    mention_id BIGINT NOT NULL, 
    season_id BIGINT NOT NULL, 
    match_id BIGINT NOT NULL, 
    club_id BIGINT NOT NULL, 
    season_player_id BIGINT, 
    written_name TEXT, 
    goal_id BIGINT, 
    line_no INTEGER NOT NULL, 
    column_no INTEGER NOT NULL, 
    CONSTRAINT pk_mention PRIMARY KEY (mention_id), 
    CONSTRAINT fk_mention_goal_id FOREIGN KEY(goal_id) REFERENCES goal (goal_id), 
    CONSTRAINT fk_mention_match_id FOREIGN KEY(match_id) REFERENCES match (match_id), 
    CONSTRAINT fk_mention_season_id_club_id FOREIGN KEY(season_id, club_id) REFERENCES entrant (season_id, club_id), 
    CONSTRAINT fk_mention_season_player_id FOREIGN KEY(season_player_id) REFERENCES season_player (season_player_id)
);

COMMENT ON TABLE mention IS 'A name or blank on a scorer line that the line does not make a goal.';

COMMENT ON COLUMN mention.mention_id IS 'identifies the mention';

COMMENT ON COLUMN mention.season_id IS 'the season this belongs to';

COMMENT ON COLUMN mention.match_id IS 'the match of the scorer line';

COMMENT ON COLUMN mention.club_id IS 'the club of the scorer line';

COMMENT ON COLUMN mention.season_player_id IS 'the man, null for a blank';

COMMENT ON COLUMN mention.written_name IS 'the name as written, null for a blank';

COMMENT ON COLUMN mention.goal_id IS 'the goal that a rule found this to be, else null';

COMMENT ON COLUMN mention.line_no IS 'the line of the season''s document that says so, from 1';

COMMENT ON COLUMN mention.column_no IS 'the character of that line where it begins, from 1';

CREATE INDEX ix_mention_goal_id ON mention (goal_id) WHERE goal_id IS NOT NULL;

CREATE INDEX ix_mention_match_id ON mention (match_id);

CREATE INDEX ix_mention_season_id ON mention (season_id);

CREATE INDEX ix_mention_season_player_id ON mention (season_player_id);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

-- Running upgrade 0001 -> 0002

DELETE FROM dictionary_entry WHERE dictionary_entry.relation IN ('alembic_version', 'setting', 'dictionary_entry', 'competition', 'club', 'club_alias', 'season', 'document', 'source_line', 'load', 'round', 'cup_group', 'entrant', 'entrant_name', 'group_entry', 'tie', 'match', 'club_match', 'season_player', 'goal', 'mention', 'declared_fact', 'declared_scorer', 'tally', 'claim', 'evidence', 'finding');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('alembic_version', '', 0, 'The revision of the schema; written by the migrations.'), ('alembic_version', 'version_num', 1, 'the revision');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('club', '', 0, 'A club, whatever its name at the time. It exists while a season has it as entrant.'), ('club', 'club_id', 1, 'identifies the club'), ('club', 'club_key', 2, 'the identity across documents: curated, or country and folded name'), ('club', 'club', 3, 'the club''s name over all seasons'), ('club', 'country', 4, 'its country, null where unknown'), ('club', 'city', 5, 'its town, null where no curated entry gives it'), ('club', 'curated', 6, 'whether a curated entry knows the club'), ('club', 'latest_season_id', 7, 'of a club nobody curated, the latest season, whose name it bears; else null');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('competition', '', 0, 'A cup, whatever the year.'), ('competition', 'competition_id', 1, 'identifies the competition'), ('competition', 'competition_key', 2, 'folded name and country, the identity across documents'), ('competition', 'competition', 3, 'the competition''s name'), ('competition', 'country', 4, 'its country, null where neither text nor curated data gives it'), ('competition', 'latest_season_id', 5, 'its latest season, whose document names it');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('dictionary_entry', '', 0, 'The meaning of every table, view and column; written by the migrations.'), ('dictionary_entry', 'relation', 1, 'a table or view'), ('dictionary_entry', 'column_name', 2, 'its column, or empty for the relation itself'), ('dictionary_entry', 'position', 3, 'the column''s place, 0 for the relation itself'), ('dictionary_entry', 'description', 4, 'what it means');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('setting', '', 0, 'What every season of this database was derived with; another load must agree with it.'), ('setting', 'name', 1, 'what is set'), ('setting', 'value', 2, 'what it is set to');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('club_alias', '', 0, 'Names of clubs from the curated data.'), ('club_alias', 'club_id', 1, 'the club'), ('club_alias', 'alias_no', 2, 'counts the club''s curated names'), ('club_alias', 'name', 3, 'a name the club bore'), ('club_alias', 'first_season', 4, 'the first year it bore it, null where not known'), ('club_alias', 'last_season', 5, 'the last year, null where not known or still borne'), ('club_alias', 'source', 6, 'where that is written');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('season', '', 0, 'One edition of a competition.'), ('season', 'season_id', 1, 'identifies the season'), ('season', 'competition_id', 2, 'its competition'), ('season', 'season', 3, 'the label with a plain hyphen, such as 1996-97'), ('season', 'written_label', 4, 'the label as the document writes it'), ('season', 'start_year', 5, 'the year it began'), ('season', 'end_year', 6, 'the year it ended'), ('season', 'title', 7, 'the document''s title'), ('season', 'points_for_win', 8, 'points for a won group match, from the curated rules'), ('season', 'winner_club_id', 9, 'the champion, null where not known'), ('season', 'winner_basis', 10, 'how the champion is known, null without one'), ('season', 'runner_up_club_id', 11, 'the loser of the final, null where not known'), ('season', 'declared_clubs', 12, 'clubs as the infobox counts them'), ('season', 'declared_matches', 13, 'matches as the infobox counts them'), ('season', 'declared_goals', 14, 'goals as the infobox counts them'), ('season', 'competition_written', 15, 'the competition''s name as this document gives it'), ('season', 'country_written', 16, 'the country as this document gives it, null where it does not');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('claim', '', 0, 'A derived fact with the rule behind it.'), ('claim', 'claim_id', 1, 'identifies the claim'), ('claim', 'season_id', 2, 'the season this belongs to'), ('claim', 'subject', 3, 'season, tie, match, goal, mention, club or player'), ('claim', 'subject_id', 4, 'the identifier of the subject''s row'), ('claim', 'fact', 5, 'which fact of the subject it settles'), ('claim', 'statement', 6, 'what is claimed, in a sentence'), ('claim', 'rule', 7, 'the rule that says so'), ('claim', 'basis', 8, 'stated, deduced or curated'), ('claim', 'assumptions', 9, 'what had to be assumed, separated by semicolons; null for nothing'), ('claim', 'used', 10, 'whether the result rests on it'), ('claim', 'source', 11, 'the address behind a curated claim, else null');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('declared_fact', '', 0, 'What the document declares about itself: infobox values and tables of rounds and entrants.'), ('declared_fact', 'declared_fact_id', 1, 'identifies the declared fact'), ('declared_fact', 'season_id', 2, 'the season this belongs to'), ('declared_fact', 'subject', 3, 'what is declared'), ('declared_fact', 'value', 4, 'what the document says, as written'), ('declared_fact', 'number', 5, 'its whole number, else null'), ('declared_fact', 'day', 6, 'its date, else null'), ('declared_fact', 'club_id', 7, 'the club it speaks of, else null'), ('declared_fact', 'round_id', 8, 'the round it speaks of, else null'), ('declared_fact', 'group_id', 9, 'the group it speaks of, else null'), ('declared_fact', 'line_no', 10, 'the line of the season''s document that says so, from 1'), ('declared_fact', 'column_no', 11, 'the character of that line where it begins, from 1');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('document', '', 0, 'A text that was loaded. A season has one.'), ('document', 'document_id', 1, 'identifies the document'), ('document', 'season_id', 2, 'the season it tells'), ('document', 'document', 3, 'the file''s base name or the page''s address'), ('document', 'title', 4, 'its title'), ('document', 'format', 5, 'the format it was read as'), ('document', 'sha256', 6, 'the hash of its bytes, hexadecimal'), ('document', 'lines', 7, 'how many lines it has'), ('document', 'unread_lines', 8, 'how many of them nothing could be made of');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('entrant', '', 0, 'A club in a season.'), ('entrant', 'season_id', 1, 'the season this belongs to'), ('entrant', 'club_id', 2, 'the club'), ('entrant', 'club', 3, 'the name the club bore in this season'), ('entrant', 'first_round_id', 4, 'the first round it has a match line in'), ('entrant', 'last_round_id', 5, 'the last one'), ('entrant', 'outcome', 6, 'what ended its way'), ('entrant', 'eliminated_by_club_id', 7, 'the club that put it out, null where none did'), ('entrant', 'line_no', 8, 'the first line that names it'), ('entrant', 'country', 9, 'its country as this document gives it, null where it does not');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('finding', '', 0, 'Something doubtful in a document.'), ('finding', 'finding_id', 1, 'identifies the finding'), ('finding', 'season_id', 2, 'the season this belongs to'), ('finding', 'code', 3, 'the kind of finding; `kzcup codes` explains it'), ('finding', 'severity', 4, 'error, warning or info'), ('finding', 'message', 5, 'what is doubtful'), ('finding', 'expected', 6, 'what was expected, else null'), ('finding', 'found', 7, 'what was found, else null'), ('finding', 'line_no', 8, 'the line of the season''s document that says so, from 1'), ('finding', 'column_no', 9, 'the character of that line where it begins, from 1');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('load', '', 0, 'How each season came into the database; written in the season''s own transaction.'), ('load', 'season_id', 1, 'the season this belongs to'), ('load', 'sha256', 2, 'the hash of the document''s bytes'), ('load', 'fingerprint', 3, 'the hash of document, curated data, settings and rules'), ('load', 'program_version', 4, 'the kzcup that derived the season'), ('load', 'schema_revision', 5, 'the schema it was written under'), ('load', 'lines', 6, 'lines read'), ('load', 'matches', 7, 'matches played that count'), ('load', 'goals', 8, 'goals that count'), ('load', 'findings', 9, 'findings of all severities'), ('load', 'clubs', 10, 'clubs of the season'), ('load', 'ties', 11, 'ties that count'), ('load', 'walkovers', 12, 'walkover lines'), ('load', 'errors', 13, 'findings that are errors'), ('load', 'warnings', 14, 'findings that are warnings');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('round', '', 0, 'A round of a season.'), ('round', 'round_id', 1, 'identifies the round'), ('round', 'season_id', 2, 'the season this belongs to'), ('round', 'round_no', 3, 'the round''s place, by the order of the headings, from 1'), ('round', 'round', 4, 'the round''s name'), ('round', 'kind', 5, 'group stage, knockout, third place or final'), ('round', 'line_no', 6, 'the heading''s line');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('tally', '', 0, 'Declared facts held against counted ones.'), ('tally', 'tally_id', 1, 'identifies the comparison'), ('tally', 'season_id', 2, 'the season this belongs to'), ('tally', 'subject', 3, 'what is compared'), ('tally', 'declared', 4, 'what the document declares'), ('tally', 'counted', 5, 'what its lines add up to, null where nothing can be counted'), ('tally', 'difference', 6, 'declared minus counted, for whole numbers'), ('tally', 'verdict', 7, 'agrees, differs or unchecked'), ('tally', 'explanation', 8, 'the simplest reasons that would account for the difference, else null'), ('tally', 'line_no', 9, 'the line that declares it');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('cup_group', '', 0, 'A group of a group stage.'), ('cup_group', 'group_id', 1, 'identifies the group'), ('cup_group', 'season_id', 2, 'the season this belongs to'), ('cup_group', 'round_id', 3, 'the group stage'), ('cup_group', 'group_no', 4, 'the group''s place in the season, from 1'), ('cup_group', 'group_name', 5, 'the group''s name'), ('cup_group', 'line_no', 6, 'the heading''s line');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('entrant_name', '', 0, 'The spellings of a club''s name in a document.'), ('entrant_name', 'season_id', 1, 'the season this belongs to'), ('entrant_name', 'club_id', 2, 'the club'), ('entrant_name', 'name_no', 3, 'counts the club''s spellings in this document'), ('entrant_name', 'name', 4, 'a spelling of the club''s name'), ('entrant_name', 'line_no', 5, 'the first line with this spelling'), ('entrant_name', 'column_no', 6, 'the character of that line where it begins, from 1');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('evidence', '', 0, 'A line that speaks for or against a claim.'), ('evidence', 'claim_id', 1, 'the claim'), ('evidence', 'line_no', 2, 'the line of the season''s document that says so, from 1'), ('evidence', 'role', 3, 'for or against');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('season_player', '', 0, 'A player of a club in a season.'), ('season_player', 'season_player_id', 1, 'identifies the player of a club in a season'), ('season_player', 'season_id', 2, 'the season this belongs to'), ('season_player', 'club_id', 3, 'his club, null where none is declared'), ('season_player', 'player', 4, 'the fullest form of his name in this season'), ('season_player', 'full_name', 5, 'the name an infobox, list or curated entry declares, else null'), ('season_player', 'nationality', 6, 'the code as declared, else null'), ('season_player', 'link_key', 7, 'the curated player he is, else null'), ('season_player', 'player_id', 8, 'the player over all seasons: the identifier of his first appearance here'), ('season_player', 'declared_goals', 9, 'goals the list or infobox gives him, null where neither does'), ('season_player', 'line_no', 10, 'the first line that names him');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('source_line', '', 0, 'Every line of every document.'), ('source_line', 'document_id', 1, 'the document'), ('source_line', 'line_no', 2, 'the line''s number, from 1'), ('source_line', 'kind', 3, 'what the line was read as'), ('source_line', 'text', 4, 'the line as written, without its line end');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('tie', '', 0, 'What two clubs contest in a knockout round.'), ('tie', 'tie_id', 1, 'identifies the tie'), ('tie', 'season_id', 2, 'the season this belongs to'), ('tie', 'round_id', 3, 'its round'), ('tie', 'tie_no', 4, 'the tie''s place in the season, from 1'), ('tie', 'club1_id', 5, 'the club at home in the first line'), ('tie', 'club2_id', 6, 'the other club'), ('tie', 'legs', 7, 'how many lines it has, walkovers included'), ('tie', 'club1_goals', 8, 'goals on the field over all legs, of a replay those of the deciding match; null when none was played'), ('tie', 'club2_goals', 9, 'the same of the other club'), ('tie', 'status', 10, 'played, walkover, awarded, annulled, abandoned, cancelled or open'), ('tie', 'winner_club_id', 11, 'the club that won the tie, null where none or not known'), ('tie', 'winner_basis', 12, 'how the winner is known; null where there can be none'), ('tie', 'decided_by', 13, 'what decided it; null where it is open or annulled'), ('tie', 'decided_by_basis', 14, 'how that is known; null where it is null'), ('tie', 'line_no', 15, 'the line of the season''s document that says so, from 1');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('declared_scorer', '', 0, 'A scorer as the infobox or a list declares him.'), ('declared_scorer', 'declared_scorer_id', 1, 'identifies the declared scorer'), ('declared_scorer', 'season_id', 2, 'the season this belongs to'), ('declared_scorer', 'season_player_id', 3, 'the player, null for own goals'), ('declared_scorer', 'source', 4, 'infobox or list'), ('declared_scorer', 'written_name', 5, 'the name as declared'), ('declared_scorer', 'club_id', 6, 'the club declared, null where none or not in the season'), ('declared_scorer', 'club_written', 7, 'the club as written, null where none is'), ('declared_scorer', 'nationality', 8, 'the code as written, else null'), ('declared_scorer', 'goals', 9, 'the figure declared, null where none is'), ('declared_scorer', 'own_goals', 10, 'whether the figure counts own goals'), ('declared_scorer', 'line_no', 11, 'the line of the season''s document that says so, from 1'), ('declared_scorer', 'column_no', 12, 'the character of that line where it begins, from 1');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('group_entry', '', 0, 'A club in a group.'), ('group_entry', 'group_id', 1, 'the group'), ('group_entry', 'club_id', 2, 'the club'), ('group_entry', 'season_id', 3, 'the season this belongs to'), ('group_entry', 'rank', 4, 'the club''s rank; equals share it'), ('group_entry', 'rank_certain', 5, 'false where the rank is shared or matches are missing'), ('group_entry', 'advanced', 6, 'whether it plays a later round, null where none is known');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('match', '', 0, 'A match line: a match, or the walkover or cancellation in its place.'), ('match', 'match_id', 1, 'identifies the match'), ('match', 'season_id', 2, 'the season this belongs to'), ('match', 'round_id', 3, 'its round'), ('match', 'group_id', 4, 'its group, null outside groups'), ('match', 'tie_id', 5, 'its tie, null in groups'), ('match', 'match_no', 6, 'the match''s place in the season, from 1'), ('match', 'leg', 7, 'its place in its tie, from 1; null in groups'), ('match', 'home_club_id', 8, 'the first-named club'), ('match', 'away_club_id', 9, 'the second-named club'), ('match', 'home_goals', 10, 'goals after extra time if any; null without a score'), ('match', 'away_goals', 11, 'the same of the second-named club'), ('match', 'status', 12, 'played, walkover, awarded, annulled, abandoned or cancelled'), ('match', 'status_basis', 13, 'how the status is known'), ('match', 'extra_time', 14, 'whether extra time was played, null where nothing tells'), ('match', 'extra_time_basis', 15, 'how that is known'), ('match', 'home_shootout', 16, 'shoot-out goals of the first-named club, null where none known'), ('match', 'away_shootout', 17, 'the same of the second-named club'), ('match', 'shootout_basis', 18, 'how the shoot-out is known, null where none is'), ('match', 'played_on', 19, 'the day, null where no full date is known'), ('match', 'date_written', 20, 'the date as written, null where none is'), ('match', 'date_line_no', 21, 'the line of the date'), ('match', 'year_basis', 22, 'how the date''s year is known'), ('match', 'venue', 23, 'where it was played, null where not known'), ('match', 'attendance', 24, 'spectators, null where not known'), ('match', 'referee', 25, 'the referee, null where not known'), ('match', 'advanced_club_id', 26, 'of a walkover or decision, the club that went on by it; null where not known'), ('match', 'advanced_basis', 27, 'how that is known; null for other matches'), ('match', 'home_written', 28, 'the first name as written'), ('match', 'away_written', 29, 'the second name as written'), ('match', 'line_no', 30, 'the line of the season''s document that says so, from 1'), ('match', 'column_no', 31, 'the character of that line where it begins, from 1');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('club_match', '', 0, 'Each match as each of its two clubs sees it: two rows a match, written with it.'), ('club_match', 'match_id', 1, 'the match'), ('club_match', 'side', 2, 'home or away'), ('club_match', 'season_id', 3, 'the season this belongs to'), ('club_match', 'round_id', 4, 'its round'), ('club_match', 'group_id', 5, 'its group, null outside groups'), ('club_match', 'tie_id', 6, 'its tie, null in groups'), ('club_match', 'club_id', 7, 'the club whose view of the match this is'), ('club_match', 'opponent_club_id', 8, 'the other club'), ('club_match', 'goals_for', 9, 'its goals, null without a score'), ('club_match', 'goals_against', 10, 'the other club''s'), ('club_match', 'result', 11, 'won, drawn, lost on the field, walkover won, walkover lost; null where none counts or is known'), ('club_match', 'table_result', 12, 'won, drawn or lost as a table of standings counts it (awarded scores too), else null'), ('club_match', 'shootout_for', 13, 'its shoot-out goals, null where none known'), ('club_match', 'shootout_against', 14, 'the other club''s'), ('club_match', 'status', 15, 'the match''s status'), ('club_match', 'played_on', 16, 'the day, null where no full date is known'), ('club_match', 'leg', 17, 'the match''s place in its tie, from 1; null in groups');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('goal', '', 0, 'A goal. A played match has as many as its score.'), ('goal', 'goal_id', 1, 'identifies the goal'), ('goal', 'season_id', 2, 'the season this belongs to'), ('goal', 'match_id', 3, 'its match'), ('goal', 'club_id', 4, 'the club it is credited to'), ('goal', 'goal_no', 5, 'counts the club''s goals in the match, in line order'), ('goal', 'season_player_id', 6, 'the scorer, null where not known'), ('goal', 'written_name', 7, 'the scorer as the line writes him, null where it does not'), ('goal', 'minute', 8, 'the minute, null where not stated'), ('goal', 'stoppage', 9, 'minutes of added time behind it, null where none stated'), ('goal', 'kind', 10, 'goal, penalty or own goal'), ('goal', 'attribution', 11, 'how the scorer is known'), ('goal', 'counts', 12, 'false in an annulled match'), ('goal', 'line_no', 13, 'the line of the season''s document that says so, from 1'), ('goal', 'column_no', 14, 'the character of that line where it begins, from 1');

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('mention', '', 0, 'A name or blank on a scorer line that the line does not make a goal.'), ('mention', 'mention_id', 1, 'identifies the mention'), ('mention', 'season_id', 2, 'the season this belongs to'), ('mention', 'match_id', 3, 'the match of the scorer line'), ('mention', 'club_id', 4, 'the club of the scorer line'), ('mention', 'season_player_id', 5, 'the man, null for a blank'), ('mention', 'written_name', 6, 'the name as written, null for a blank'), ('mention', 'goal_id', 7, 'the goal that a rule found this to be, else null'), ('mention', 'line_no', 8, 'the line of the season''s document that says so, from 1'), ('mention', 'column_no', 9, 'the character of that line where it begins, from 1');

COMMENT ON TABLE alembic_version IS 'The revision of the schema; written by the migrations.';

COMMENT ON COLUMN alembic_version.version_num IS 'the revision';

CREATE VIEW season_summary AS
SELECT season.season_id, season.season, competition.competition, competition.country,
       season.start_year, season.end_year,
       season.winner_club_id, winner.club AS winner, season.runner_up_club_id, runner_up.club AS runner_up,
       CAST((SELECT count(*) FROM entrant WHERE entrant.season_id = season.season_id) AS INTEGER) AS clubs,
       CAST((SELECT count(*) FROM tie
              WHERE tie.season_id = season.season_id AND tie.status <> 'annulled') AS INTEGER) AS ties,
       CAST((SELECT count(*) FROM match
              WHERE match.season_id = season.season_id AND match.status = 'played') AS INTEGER) AS matches,
       CAST((SELECT count(*) FROM match
              WHERE match.season_id = season.season_id AND match.status = 'walkover') AS INTEGER)
           AS walkovers,
       CAST((SELECT coalesce(sum(match.home_goals + match.away_goals), 0) FROM match
              WHERE match.season_id = season.season_id AND match.status = 'played') AS INTEGER) AS goals,
       -- a hair is added so that an exact half, such as 2.825, rounds up on every engine
       CAST((SELECT round(1.0 * sum(match.home_goals + match.away_goals) / count(*) + 0.0000001, 2) FROM match
              WHERE match.season_id = season.season_id AND match.status = 'played') AS NUMERIC(6, 2))
           AS goals_per_match,
       CAST((SELECT count(*) FROM goal
              WHERE goal.season_id = season.season_id AND goal.counts
                AND goal.attribution = 'stated') AS INTEGER) AS named_goals,
       CAST((SELECT count(*) FROM goal
              WHERE goal.season_id = season.season_id AND goal.counts
                AND goal.attribution = 'deduced') AS INTEGER) AS deduced_goals,
       (SELECT match.played_on FROM match
         WHERE match.season_id = season.season_id AND match.status = 'played' AND match.played_on IS NOT NULL
         ORDER BY match.played_on LIMIT 1) AS first_played_on,
       (SELECT match.played_on FROM match
         WHERE match.season_id = season.season_id AND match.status = 'played' AND match.played_on IS NOT NULL
         ORDER BY match.played_on DESC LIMIT 1) AS last_played_on,
       season.declared_clubs, season.declared_matches, season.declared_goals
  FROM season
  JOIN competition ON competition.competition_id = season.competition_id
  LEFT JOIN entrant AS winner
    ON winner.season_id = season.season_id AND winner.club_id = season.winner_club_id
  LEFT JOIN entrant AS runner_up
    ON runner_up.season_id = season.season_id AND runner_up.club_id = season.runner_up_club_id;

DO $comments$ BEGIN
COMMENT ON VIEW season_summary IS 'a season in figures: what its lines add up to, beside what its document declares.';
COMMENT ON COLUMN season_summary.season_id IS 'identifies the season';
COMMENT ON COLUMN season_summary.season IS 'its label, such as 1996-97 or 2024';
COMMENT ON COLUMN season_summary.competition IS 'the competition''s name';
COMMENT ON COLUMN season_summary.country IS 'the competition''s country, null where not known';
COMMENT ON COLUMN season_summary.start_year IS 'the year it began';
COMMENT ON COLUMN season_summary.end_year IS 'the year it ended';
COMMENT ON COLUMN season_summary.winner_club_id IS 'the champion, null where not known';
COMMENT ON COLUMN season_summary.winner IS 'the champion''s name in this season';
COMMENT ON COLUMN season_summary.runner_up_club_id IS 'the loser of the final, null where not known';
COMMENT ON COLUMN season_summary.runner_up IS 'that club''s name in this season';
COMMENT ON COLUMN season_summary.clubs IS 'clubs that entered';
COMMENT ON COLUMN season_summary.ties IS 'knockout ties, without annulled ones';
COMMENT ON COLUMN season_summary.matches IS 'matches played, without annulled ones and walkovers';
COMMENT ON COLUMN season_summary.walkovers IS 'walkover lines';
COMMENT ON COLUMN season_summary.goals IS 'goals in matches that count, without shoot-outs';
COMMENT ON COLUMN season_summary.goals_per_match IS 'goals divided by matches, to two places; null without a match';
COMMENT ON COLUMN season_summary.named_goals IS 'goals that count whose scorer the lines state';
COMMENT ON COLUMN season_summary.deduced_goals IS 'goals that count whose scorer follows from other lines';
COMMENT ON COLUMN season_summary.first_played_on IS 'the earliest known day of a match that counts';
COMMENT ON COLUMN season_summary.last_played_on IS 'the latest known day of a match that counts';
COMMENT ON COLUMN season_summary.declared_clubs IS 'clubs as the document''s infobox counts them';
COMMENT ON COLUMN season_summary.declared_matches IS 'matches as the infobox counts them';
COMMENT ON COLUMN season_summary.declared_goals IS 'goals as the infobox counts them';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('season_summary', '', 0, 'a season in figures: what its lines add up to, beside what its document declares.'), ('season_summary', 'season_id', 1, 'identifies the season'), ('season_summary', 'season', 2, 'its label, such as 1996-97 or 2024'), ('season_summary', 'competition', 3, 'the competition''s name'), ('season_summary', 'country', 4, 'the competition''s country, null where not known'), ('season_summary', 'start_year', 5, 'the year it began'), ('season_summary', 'end_year', 6, 'the year it ended'), ('season_summary', 'winner_club_id', 7, 'the champion, null where not known'), ('season_summary', 'winner', 8, 'the champion''s name in this season'), ('season_summary', 'runner_up_club_id', 9, 'the loser of the final, null where not known'), ('season_summary', 'runner_up', 10, 'that club''s name in this season'), ('season_summary', 'clubs', 11, 'clubs that entered'), ('season_summary', 'ties', 12, 'knockout ties, without annulled ones'), ('season_summary', 'matches', 13, 'matches played, without annulled ones and walkovers'), ('season_summary', 'walkovers', 14, 'walkover lines'), ('season_summary', 'goals', 15, 'goals in matches that count, without shoot-outs'), ('season_summary', 'goals_per_match', 16, 'goals divided by matches, to two places; null without a match'), ('season_summary', 'named_goals', 17, 'goals that count whose scorer the lines state'), ('season_summary', 'deduced_goals', 18, 'goals that count whose scorer follows from other lines'), ('season_summary', 'first_played_on', 19, 'the earliest known day of a match that counts'), ('season_summary', 'last_played_on', 20, 'the latest known day of a match that counts'), ('season_summary', 'declared_clubs', 21, 'clubs as the document''s infobox counts them'), ('season_summary', 'declared_matches', 22, 'matches as the infobox counts them'), ('season_summary', 'declared_goals', 23, 'goals as the infobox counts them');

CREATE VIEW roll_of_honour AS
SELECT tie.season_id, season.season, competition.competition,
       tie.winner_club_id, winner.club AS winner,
       runner_up.club_id AS runner_up_club_id, runner_up.club AS runner_up,
       (SELECT match.played_on FROM match
         WHERE match.tie_id = tie.tie_id AND match.played_on IS NOT NULL
         ORDER BY match.played_on DESC LIMIT 1) AS final_played_on,
       CAST(CASE tie.winner_club_id WHEN tie.club1_id THEN tie.club1_goals
                                    WHEN tie.club2_id THEN tie.club2_goals END AS INTEGER) AS winner_goals,
       CAST(CASE tie.winner_club_id WHEN tie.club1_id THEN tie.club2_goals
                                    WHEN tie.club2_id THEN tie.club1_goals END AS INTEGER) AS runner_up_goals,
       tie.decided_by, tie.winner_basis
  FROM tie
  JOIN season ON season.season_id = tie.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN round ON round.round_id = tie.round_id AND round.kind = 'final'
  LEFT JOIN entrant AS winner
    ON winner.season_id = tie.season_id AND winner.club_id = tie.winner_club_id
  LEFT JOIN entrant AS runner_up
    ON runner_up.season_id = tie.season_id
   AND runner_up.club_id = CASE tie.winner_club_id WHEN tie.club1_id THEN tie.club2_id
                                                   WHEN tie.club2_id THEN tie.club1_id END
 WHERE tie.status NOT IN ('annulled', 'cancelled', 'open')
   AND round.round_id = (SELECT last_final.round_id FROM round AS last_final
                          WHERE last_final.season_id = round.season_id AND last_final.kind = 'final'
                          ORDER BY last_final.round_no DESC LIMIT 1);

DO $comments$ BEGIN
COMMENT ON VIEW roll_of_honour IS 'the finals that count, with winner and runner-up; of a cup of zones only the last final.';
COMMENT ON COLUMN roll_of_honour.season_id IS 'identifies the season';
COMMENT ON COLUMN roll_of_honour.season IS 'its label';
COMMENT ON COLUMN roll_of_honour.competition IS 'the competition''s name';
COMMENT ON COLUMN roll_of_honour.winner_club_id IS 'the club that won the final, null where not known';
COMMENT ON COLUMN roll_of_honour.winner IS 'its name in this season';
COMMENT ON COLUMN roll_of_honour.runner_up_club_id IS 'the club that lost the final, null where not known';
COMMENT ON COLUMN roll_of_honour.runner_up IS 'its name in this season';
COMMENT ON COLUMN roll_of_honour.final_played_on IS 'the day of the final; over two legs of the last one; null where not known';
COMMENT ON COLUMN roll_of_honour.winner_goals IS 'the winner''s goals on the field; over two legs all of them; null where none was played';
COMMENT ON COLUMN roll_of_honour.runner_up_goals IS 'the runner-up''s';
COMMENT ON COLUMN roll_of_honour.decided_by IS 'what decided the final: score, extra time, aggregate, shoot-out, …';
COMMENT ON COLUMN roll_of_honour.winner_basis IS 'how the winner is known: stated, deduced, curated or unknown';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('roll_of_honour', '', 0, 'the finals that count, with winner and runner-up; of a cup of zones only the last final.'), ('roll_of_honour', 'season_id', 1, 'identifies the season'), ('roll_of_honour', 'season', 2, 'its label'), ('roll_of_honour', 'competition', 3, 'the competition''s name'), ('roll_of_honour', 'winner_club_id', 4, 'the club that won the final, null where not known'), ('roll_of_honour', 'winner', 5, 'its name in this season'), ('roll_of_honour', 'runner_up_club_id', 6, 'the club that lost the final, null where not known'), ('roll_of_honour', 'runner_up', 7, 'its name in this season'), ('roll_of_honour', 'final_played_on', 8, 'the day of the final; over two legs of the last one; null where not known'), ('roll_of_honour', 'winner_goals', 9, 'the winner''s goals on the field; over two legs all of them; null where none was played'), ('roll_of_honour', 'runner_up_goals', 10, 'the runner-up''s'), ('roll_of_honour', 'decided_by', 11, 'what decided the final: score, extra time, aggregate, shoot-out, …'), ('roll_of_honour', 'winner_basis', 12, 'how the winner is known: stated, deduced, curated or unknown');

CREATE VIEW match_results AS
SELECT match.match_id, match.season_id, season.season, competition.competition,
       round.round_no, round.round, cup_group.group_name, match.tie_id, match.leg, match.played_on,
       match.home_club_id, home.club AS home_club, match.away_club_id, away.club AS away_club,
       match.home_goals, match.away_goals, match.extra_time,
       CASE WHEN match.home_goals IS NOT NULL THEN match.extra_time_basis END AS extra_time_basis,
       match.home_shootout, match.away_shootout, match.shootout_basis,
       match.status, match.status_basis, match.venue, match.attendance,
       document.document_id, document.document, match.line_no
  FROM match
  JOIN season ON season.season_id = match.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant AS home ON home.season_id = match.season_id AND home.club_id = match.home_club_id
  JOIN entrant AS away ON away.season_id = match.season_id AND away.club_id = match.away_club_id
  JOIN round ON round.round_id = match.round_id
  JOIN document ON document.season_id = match.season_id
  LEFT JOIN cup_group ON cup_group.group_id = match.group_id;

DO $comments$ BEGIN
COMMENT ON VIEW match_results IS 'every match line: matches, and the walkovers and cancellations that stand in their place.';
COMMENT ON COLUMN match_results.match_id IS 'identifies the match';
COMMENT ON COLUMN match_results.season_id IS 'its season';
COMMENT ON COLUMN match_results.season IS 'the season''s label';
COMMENT ON COLUMN match_results.competition IS 'the competition''s name';
COMMENT ON COLUMN match_results.round_no IS 'the round''s place, by the order of the headings, from 1';
COMMENT ON COLUMN match_results.round IS 'the round''s name';
COMMENT ON COLUMN match_results.group_name IS 'the group''s name, null outside groups';
COMMENT ON COLUMN match_results.tie_id IS 'the tie it belongs to, null in groups';
COMMENT ON COLUMN match_results.leg IS 'its place in the tie, from 1; null in groups';
COMMENT ON COLUMN match_results.played_on IS 'the day, null where no full date is known';
COMMENT ON COLUMN match_results.home_club_id IS 'the first-named club';
COMMENT ON COLUMN match_results.home_club IS 'its name in this season';
COMMENT ON COLUMN match_results.away_club_id IS 'the second-named club';
COMMENT ON COLUMN match_results.away_club IS 'its name in this season';
COMMENT ON COLUMN match_results.home_goals IS 'its goals, extra time included, the shoot-out not; null without a score';
COMMENT ON COLUMN match_results.away_goals IS 'the second-named club''s';
COMMENT ON COLUMN match_results.extra_time IS 'whether there was extra time, null where nothing tells';
COMMENT ON COLUMN match_results.extra_time_basis IS 'how that is known: stated, deduced, curated or unknown; null where nothing was played';
COMMENT ON COLUMN match_results.home_shootout IS 'its goals in the shoot-out, null where none are known';
COMMENT ON COLUMN match_results.away_shootout IS 'the second-named club''s';
COMMENT ON COLUMN match_results.shootout_basis IS 'how the shoot-out is known, null where there is none';
COMMENT ON COLUMN match_results.status IS 'played, walkover, awarded, annulled, abandoned or cancelled';
COMMENT ON COLUMN match_results.status_basis IS 'how the status is known';
COMMENT ON COLUMN match_results.venue IS 'where it was played, null where not known';
COMMENT ON COLUMN match_results.attendance IS 'spectators, null where not known';
COMMENT ON COLUMN match_results.document_id IS 'the document that says so';
COMMENT ON COLUMN match_results.document IS 'its name';
COMMENT ON COLUMN match_results.line_no IS 'the line that says so, from 1';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('match_results', '', 0, 'every match line: matches, and the walkovers and cancellations that stand in their place.'), ('match_results', 'match_id', 1, 'identifies the match'), ('match_results', 'season_id', 2, 'its season'), ('match_results', 'season', 3, 'the season''s label'), ('match_results', 'competition', 4, 'the competition''s name'), ('match_results', 'round_no', 5, 'the round''s place, by the order of the headings, from 1'), ('match_results', 'round', 6, 'the round''s name'), ('match_results', 'group_name', 7, 'the group''s name, null outside groups'), ('match_results', 'tie_id', 8, 'the tie it belongs to, null in groups'), ('match_results', 'leg', 9, 'its place in the tie, from 1; null in groups'), ('match_results', 'played_on', 10, 'the day, null where no full date is known'), ('match_results', 'home_club_id', 11, 'the first-named club'), ('match_results', 'home_club', 12, 'its name in this season'), ('match_results', 'away_club_id', 13, 'the second-named club'), ('match_results', 'away_club', 14, 'its name in this season'), ('match_results', 'home_goals', 15, 'its goals, extra time included, the shoot-out not; null without a score'), ('match_results', 'away_goals', 16, 'the second-named club''s'), ('match_results', 'extra_time', 17, 'whether there was extra time, null where nothing tells'), ('match_results', 'extra_time_basis', 18, 'how that is known: stated, deduced, curated or unknown; null where nothing was played'), ('match_results', 'home_shootout', 19, 'its goals in the shoot-out, null where none are known'), ('match_results', 'away_shootout', 20, 'the second-named club''s'), ('match_results', 'shootout_basis', 21, 'how the shoot-out is known, null where there is none'), ('match_results', 'status', 22, 'played, walkover, awarded, annulled, abandoned or cancelled'), ('match_results', 'status_basis', 23, 'how the status is known'), ('match_results', 'venue', 24, 'where it was played, null where not known'), ('match_results', 'attendance', 25, 'spectators, null where not known'), ('match_results', 'document_id', 26, 'the document that says so'), ('match_results', 'document', 27, 'its name'), ('match_results', 'line_no', 28, 'the line that says so, from 1');

CREATE VIEW tie_results AS
SELECT tie.tie_id, tie.season_id, season.season, competition.competition,
       round.round_no, round.round, tie.tie_no,
       tie.club1_id, one.club AS club1, tie.club2_id, two.club AS club2,
       tie.legs, tie.club1_goals, tie.club2_goals,
       tie.winner_club_id, winner.club AS winner, tie.winner_basis,
       tie.decided_by, tie.decided_by_basis, tie.status,
       document.document_id, document.document, tie.line_no
  FROM tie
  JOIN season ON season.season_id = tie.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant AS one ON one.season_id = tie.season_id AND one.club_id = tie.club1_id
  JOIN entrant AS two ON two.season_id = tie.season_id AND two.club_id = tie.club2_id
  JOIN round ON round.round_id = tie.round_id
  JOIN document ON document.season_id = tie.season_id
  LEFT JOIN entrant AS winner
    ON winner.season_id = tie.season_id AND winner.club_id = tie.winner_club_id;

DO $comments$ BEGIN
COMMENT ON VIEW tie_results IS 'what two clubs contested in a knockout round, who won it, how, and how that is known.';
COMMENT ON COLUMN tie_results.tie_id IS 'identifies the tie';
COMMENT ON COLUMN tie_results.season_id IS 'its season';
COMMENT ON COLUMN tie_results.season IS 'the season''s label';
COMMENT ON COLUMN tie_results.competition IS 'the competition''s name';
COMMENT ON COLUMN tie_results.round_no IS 'the round''s place, by the order of the headings, from 1';
COMMENT ON COLUMN tie_results.round IS 'the round''s name';
COMMENT ON COLUMN tie_results.tie_no IS 'the tie''s place in the season, from 1';
COMMENT ON COLUMN tie_results.club1_id IS 'the club at home in the first line';
COMMENT ON COLUMN tie_results.club1 IS 'its name in this season';
COMMENT ON COLUMN tie_results.club2_id IS 'the other club';
COMMENT ON COLUMN tie_results.club2 IS 'its name in this season';
COMMENT ON COLUMN tie_results.legs IS 'how many lines the tie has, walkovers included';
COMMENT ON COLUMN tie_results.club1_goals IS 'its goals on the field over all legs, of a replay those of the deciding match; null where none was played';
COMMENT ON COLUMN tie_results.club2_goals IS 'the other club''s';
COMMENT ON COLUMN tie_results.winner_club_id IS 'the club that won the tie, null where there is none or it is not known';
COMMENT ON COLUMN tie_results.winner IS 'its name in this season';
COMMENT ON COLUMN tie_results.winner_basis IS 'how the winner is known: stated, deduced, curated or unknown; null where there can be none';
COMMENT ON COLUMN tie_results.decided_by IS 'score, extra time, aggregate, away goals, replay, shoot-out, lots, walkover, decision or not shown';
COMMENT ON COLUMN tie_results.decided_by_basis IS 'how that is known; null where it is null';
COMMENT ON COLUMN tie_results.status IS 'played, walkover, awarded, annulled, abandoned, cancelled or open';
COMMENT ON COLUMN tie_results.document_id IS 'the document that says so';
COMMENT ON COLUMN tie_results.document IS 'its name';
COMMENT ON COLUMN tie_results.line_no IS 'the first line of the tie';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('tie_results', '', 0, 'what two clubs contested in a knockout round, who won it, how, and how that is known.'), ('tie_results', 'tie_id', 1, 'identifies the tie'), ('tie_results', 'season_id', 2, 'its season'), ('tie_results', 'season', 3, 'the season''s label'), ('tie_results', 'competition', 4, 'the competition''s name'), ('tie_results', 'round_no', 5, 'the round''s place, by the order of the headings, from 1'), ('tie_results', 'round', 6, 'the round''s name'), ('tie_results', 'tie_no', 7, 'the tie''s place in the season, from 1'), ('tie_results', 'club1_id', 8, 'the club at home in the first line'), ('tie_results', 'club1', 9, 'its name in this season'), ('tie_results', 'club2_id', 10, 'the other club'), ('tie_results', 'club2', 11, 'its name in this season'), ('tie_results', 'legs', 12, 'how many lines the tie has, walkovers included'), ('tie_results', 'club1_goals', 13, 'its goals on the field over all legs, of a replay those of the deciding match; null where none was played'), ('tie_results', 'club2_goals', 14, 'the other club''s'), ('tie_results', 'winner_club_id', 15, 'the club that won the tie, null where there is none or it is not known'), ('tie_results', 'winner', 16, 'its name in this season'), ('tie_results', 'winner_basis', 17, 'how the winner is known: stated, deduced, curated or unknown; null where there can be none'), ('tie_results', 'decided_by', 18, 'score, extra time, aggregate, away goals, replay, shoot-out, lots, walkover, decision or not shown'), ('tie_results', 'decided_by_basis', 19, 'how that is known; null where it is null'), ('tie_results', 'status', 20, 'played, walkover, awarded, annulled, abandoned, cancelled or open'), ('tie_results', 'document_id', 21, 'the document that says so'), ('tie_results', 'document', 22, 'its name'), ('tie_results', 'line_no', 23, 'the first line of the tie');

CREATE VIEW goals_scored AS
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

DO $comments$ BEGIN
COMMENT ON VIEW goals_scored IS 'every goal, as many as the scores say, with its scorer as far as known and how that is known.';
COMMENT ON COLUMN goals_scored.goal_id IS 'identifies the goal';
COMMENT ON COLUMN goals_scored.match_id IS 'its match';
COMMENT ON COLUMN goals_scored.season_id IS 'its season';
COMMENT ON COLUMN goals_scored.season IS 'the season''s label';
COMMENT ON COLUMN goals_scored.competition IS 'the competition''s name';
COMMENT ON COLUMN goals_scored.round_no IS 'the round''s place, by the order of the headings, from 1';
COMMENT ON COLUMN goals_scored.round IS 'the round''s name';
COMMENT ON COLUMN goals_scored.played_on IS 'the day of the match, null where no full date is known';
COMMENT ON COLUMN goals_scored.club_id IS 'the club it is credited to';
COMMENT ON COLUMN goals_scored.club IS 'that club''s name in this season';
COMMENT ON COLUMN goals_scored.opponent_club_id IS 'the other club';
COMMENT ON COLUMN goals_scored.opponent IS 'its name in this season';
COMMENT ON COLUMN goals_scored.goal_no IS 'counts the club''s goals in the match, in the order of the line';
COMMENT ON COLUMN goals_scored.player_id IS 'the scorer, null where not known';
COMMENT ON COLUMN goals_scored.player IS 'his name in this season';
COMMENT ON COLUMN goals_scored.player_club_id IS 'the scorer''s own club, which for an own goal is the opponent';
COMMENT ON COLUMN goals_scored.written_name IS 'the scorer as the line writes him, null where it does not';
COMMENT ON COLUMN goals_scored.minute IS 'the minute, from 1; null where not stated';
COMMENT ON COLUMN goals_scored.stoppage IS 'minutes of added time behind it, null where none are stated';
COMMENT ON COLUMN goals_scored.kind IS 'goal, penalty or own goal';
COMMENT ON COLUMN goals_scored.attribution IS 'how the scorer is known: stated, deduced, curated or unknown';
COMMENT ON COLUMN goals_scored.counts IS 'whether the match counts; false in an annulled one';
COMMENT ON COLUMN goals_scored.document_id IS 'the document that says so';
COMMENT ON COLUMN goals_scored.document IS 'its name';
COMMENT ON COLUMN goals_scored.line_no IS 'the line that says so, from 1';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('goals_scored', '', 0, 'every goal, as many as the scores say, with its scorer as far as known and how that is known.'), ('goals_scored', 'goal_id', 1, 'identifies the goal'), ('goals_scored', 'match_id', 2, 'its match'), ('goals_scored', 'season_id', 3, 'its season'), ('goals_scored', 'season', 4, 'the season''s label'), ('goals_scored', 'competition', 5, 'the competition''s name'), ('goals_scored', 'round_no', 6, 'the round''s place, by the order of the headings, from 1'), ('goals_scored', 'round', 7, 'the round''s name'), ('goals_scored', 'played_on', 8, 'the day of the match, null where no full date is known'), ('goals_scored', 'club_id', 9, 'the club it is credited to'), ('goals_scored', 'club', 10, 'that club''s name in this season'), ('goals_scored', 'opponent_club_id', 11, 'the other club'), ('goals_scored', 'opponent', 12, 'its name in this season'), ('goals_scored', 'goal_no', 13, 'counts the club''s goals in the match, in the order of the line'), ('goals_scored', 'player_id', 14, 'the scorer, null where not known'), ('goals_scored', 'player', 15, 'his name in this season'), ('goals_scored', 'player_club_id', 16, 'the scorer''s own club, which for an own goal is the opponent'), ('goals_scored', 'written_name', 17, 'the scorer as the line writes him, null where it does not'), ('goals_scored', 'minute', 18, 'the minute, from 1; null where not stated'), ('goals_scored', 'stoppage', 19, 'minutes of added time behind it, null where none are stated'), ('goals_scored', 'kind', 20, 'goal, penalty or own goal'), ('goals_scored', 'attribution', 21, 'how the scorer is known: stated, deduced, curated or unknown'), ('goals_scored', 'counts', 22, 'whether the match counts; false in an annulled one'), ('goals_scored', 'document_id', 23, 'the document that says so'), ('goals_scored', 'document', 24, 'its name'), ('goals_scored', 'line_no', 25, 'the line that says so, from 1');

CREATE VIEW mentions AS
SELECT mention.mention_id, mention.match_id, mention.season_id, season.season,
       club_match.club_id, entrant.club, season_player.player_id, season_player.player,
       mention.written_name, mention.goal_id,
       document.document_id, document.document, mention.line_no
  FROM mention
  JOIN club_match ON club_match.match_id = mention.match_id AND club_match.club_id = mention.club_id
  JOIN season ON season.season_id = mention.season_id
  JOIN entrant ON entrant.season_id = club_match.season_id AND entrant.club_id = club_match.club_id
  JOIN document ON document.season_id = mention.season_id
  LEFT JOIN season_player ON season_player.season_player_id = mention.season_player_id;

DO $comments$ BEGIN
COMMENT ON VIEW mentions IS 'names and blanks on scorer lines that the lines do not make goals: bookings, as a rule.';
COMMENT ON COLUMN mentions.mention_id IS 'identifies the mention';
COMMENT ON COLUMN mentions.match_id IS 'the match of the scorer line';
COMMENT ON COLUMN mentions.season_id IS 'its season';
COMMENT ON COLUMN mentions.season IS 'the season''s label';
COMMENT ON COLUMN mentions.club_id IS 'the club of the scorer line';
COMMENT ON COLUMN mentions.club IS 'its name in this season';
COMMENT ON COLUMN mentions.player_id IS 'the man named, null for a blank';
COMMENT ON COLUMN mentions.player IS 'his name in this season';
COMMENT ON COLUMN mentions.written_name IS 'the name as written, null for a blank';
COMMENT ON COLUMN mentions.goal_id IS 'the goal that a rule found this to be, null for none';
COMMENT ON COLUMN mentions.document_id IS 'the document';
COMMENT ON COLUMN mentions.document IS 'its name';
COMMENT ON COLUMN mentions.line_no IS 'the scorer line, from 1';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('mentions', '', 0, 'names and blanks on scorer lines that the lines do not make goals: bookings, as a rule.'), ('mentions', 'mention_id', 1, 'identifies the mention'), ('mentions', 'match_id', 2, 'the match of the scorer line'), ('mentions', 'season_id', 3, 'its season'), ('mentions', 'season', 4, 'the season''s label'), ('mentions', 'club_id', 5, 'the club of the scorer line'), ('mentions', 'club', 6, 'its name in this season'), ('mentions', 'player_id', 7, 'the man named, null for a blank'), ('mentions', 'player', 8, 'his name in this season'), ('mentions', 'written_name', 9, 'the name as written, null for a blank'), ('mentions', 'goal_id', 10, 'the goal that a rule found this to be, null for none'), ('mentions', 'document_id', 11, 'the document'), ('mentions', 'document', 12, 'its name'), ('mentions', 'line_no', 13, 'the scorer line, from 1');

CREATE VIEW club_matches AS
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

DO $comments$ BEGIN
COMMENT ON VIEW club_matches IS 'every match line as each of its two clubs sees it: two rows a match.';
COMMENT ON COLUMN club_matches.match_id IS 'identifies the match';
COMMENT ON COLUMN club_matches.season_id IS 'its season';
COMMENT ON COLUMN club_matches.season IS 'the season''s label';
COMMENT ON COLUMN club_matches.competition IS 'the competition''s name';
COMMENT ON COLUMN club_matches.round_no IS 'the round''s place, by the order of the headings, from 1';
COMMENT ON COLUMN club_matches.round IS 'the round''s name';
COMMENT ON COLUMN club_matches.group_name IS 'the group''s name, null outside groups';
COMMENT ON COLUMN club_matches.tie_id IS 'the tie it belongs to, null in groups';
COMMENT ON COLUMN club_matches.leg IS 'its place in the tie, from 1; null in groups';
COMMENT ON COLUMN club_matches.played_on IS 'the day, null where no full date is known';
COMMENT ON COLUMN club_matches.club_id IS 'the club whose view of the match this is';
COMMENT ON COLUMN club_matches.club IS 'its name in this season';
COMMENT ON COLUMN club_matches.opponent_club_id IS 'the other club';
COMMENT ON COLUMN club_matches.opponent IS 'its name in this season';
COMMENT ON COLUMN club_matches.side IS 'home for the first-named club, away for the other';
COMMENT ON COLUMN club_matches.goals_for IS 'the club''s goals, null without a score';
COMMENT ON COLUMN club_matches.goals_against IS 'the opponent''s goals';
COMMENT ON COLUMN club_matches.result IS 'won, drawn, lost (on the field; a shoot-out is a draw), walkover won, walkover lost; null where the line does not count, or a walkover''s winner is not known';
COMMENT ON COLUMN club_matches.shootout_for IS 'the club''s goals in the shoot-out, null where none are known';
COMMENT ON COLUMN club_matches.shootout_against IS 'the opponent''s';
COMMENT ON COLUMN club_matches.status IS 'played, walkover, awarded, annulled, abandoned or cancelled';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('club_matches', '', 0, 'every match line as each of its two clubs sees it: two rows a match.'), ('club_matches', 'match_id', 1, 'identifies the match'), ('club_matches', 'season_id', 2, 'its season'), ('club_matches', 'season', 3, 'the season''s label'), ('club_matches', 'competition', 4, 'the competition''s name'), ('club_matches', 'round_no', 5, 'the round''s place, by the order of the headings, from 1'), ('club_matches', 'round', 6, 'the round''s name'), ('club_matches', 'group_name', 7, 'the group''s name, null outside groups'), ('club_matches', 'tie_id', 8, 'the tie it belongs to, null in groups'), ('club_matches', 'leg', 9, 'its place in the tie, from 1; null in groups'), ('club_matches', 'played_on', 10, 'the day, null where no full date is known'), ('club_matches', 'club_id', 11, 'the club whose view of the match this is'), ('club_matches', 'club', 12, 'its name in this season'), ('club_matches', 'opponent_club_id', 13, 'the other club'), ('club_matches', 'opponent', 14, 'its name in this season'), ('club_matches', 'side', 15, 'home for the first-named club, away for the other'), ('club_matches', 'goals_for', 16, 'the club''s goals, null without a score'), ('club_matches', 'goals_against', 17, 'the opponent''s goals'), ('club_matches', 'result', 18, 'won, drawn, lost (on the field; a shoot-out is a draw), walkover won, walkover lost; null where the line does not count, or a walkover''s winner is not known'), ('club_matches', 'shootout_for', 19, 'the club''s goals in the shoot-out, null where none are known'), ('club_matches', 'shootout_against', 20, 'the opponent''s'), ('club_matches', 'status', 21, 'played, walkover, awarded, annulled, abandoned or cancelled');

CREATE VIEW top_scorers AS
SELECT season_player.season_id, season.season, competition.competition,
       CAST(rank() OVER (
           PARTITION BY season_player.season_id, season.season, competition.competition
           ORDER BY CASE WHEN season_player.declared_goals > count(goal.goal_id)
                         THEN season_player.declared_goals ELSE count(goal.goal_id) END DESC) AS INTEGER)
           AS rank,
       season_player.player_id, season_player.player, season_player.club_id, entrant.club,
       CAST(CASE WHEN season_player.declared_goals > count(goal.goal_id)
                 THEN season_player.declared_goals ELSE count(goal.goal_id) END AS INTEGER) AS goals,
       CAST(CASE WHEN season_player.declared_goals = count(goal.goal_id) THEN 'both'
                 WHEN season_player.declared_goals > count(goal.goal_id) THEN 'declared'
                 ELSE 'counted' END AS TEXT) AS goals_basis,
       CAST(count(goal.goal_id) AS INTEGER) AS counted_goals, season_player.declared_goals,
       CAST(count(goal.goal_id) FILTER (WHERE goal.kind = 'penalty') AS INTEGER) AS penalties
  FROM season_player
  JOIN season ON season.season_id = season_player.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  LEFT JOIN entrant
    ON entrant.season_id = season_player.season_id AND entrant.club_id = season_player.club_id
  LEFT JOIN goal
    ON goal.season_player_id = season_player.season_player_id AND goal.counts AND goal.kind <> 'own goal'
 GROUP BY season_player.season_player_id, season_player.season_id, season.season, competition.competition,
          season_player.player_id, season_player.player, season_player.club_id, entrant.club,
          season_player.declared_goals
HAVING count(goal.goal_id) > 0 OR season_player.declared_goals > 0;

DO $comments$ BEGIN
COMMENT ON VIEW top_scorers IS 'the scorers of a season, ranked: by the declared figure, unless more goals are counted.';
COMMENT ON COLUMN top_scorers.season_id IS 'identifies the season';
COMMENT ON COLUMN top_scorers.season IS 'its label';
COMMENT ON COLUMN top_scorers.competition IS 'the competition''s name';
COMMENT ON COLUMN top_scorers.rank IS 'his rank in the season; equals share it: 1, 1, 1, 4';
COMMENT ON COLUMN top_scorers.player_id IS 'the player';
COMMENT ON COLUMN top_scorers.player IS 'his name in this season';
COMMENT ON COLUMN top_scorers.club_id IS 'his club, null for a declared scorer without one';
COMMENT ON COLUMN top_scorers.club IS 'its name in this season';
COMMENT ON COLUMN top_scorers.goals IS 'the goals that rank him';
COMMENT ON COLUMN top_scorers.goals_basis IS 'whether that is the declared figure, the counted one, or both agree';
COMMENT ON COLUMN top_scorers.counted_goals IS 'goals that lines give him, stated or deduced, in matches that count';
COMMENT ON COLUMN top_scorers.declared_goals IS 'goals that a list or the infobox gives him, null where neither does';
COMMENT ON COLUMN top_scorers.penalties IS 'how many of the counted ones were penalties';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('top_scorers', '', 0, 'the scorers of a season, ranked: by the declared figure, unless more goals are counted.'), ('top_scorers', 'season_id', 1, 'identifies the season'), ('top_scorers', 'season', 2, 'its label'), ('top_scorers', 'competition', 3, 'the competition''s name'), ('top_scorers', 'rank', 4, 'his rank in the season; equals share it: 1, 1, 1, 4'), ('top_scorers', 'player_id', 5, 'the player'), ('top_scorers', 'player', 6, 'his name in this season'), ('top_scorers', 'club_id', 7, 'his club, null for a declared scorer without one'), ('top_scorers', 'club', 8, 'its name in this season'), ('top_scorers', 'goals', 9, 'the goals that rank him'), ('top_scorers', 'goals_basis', 10, 'whether that is the declared figure, the counted one, or both agree'), ('top_scorers', 'counted_goals', 11, 'goals that lines give him, stated or deduced, in matches that count'), ('top_scorers', 'declared_goals', 12, 'goals that a list or the infobox gives him, null where neither does'), ('top_scorers', 'penalties', 13, 'how many of the counted ones were penalties');

CREATE VIEW all_time_scorers AS
SELECT CAST(rank() OVER (ORDER BY sum(scorer.goals) DESC) AS INTEGER) AS rank,
       player.player_id, player.player,
       CAST(count(DISTINCT scorer.season_id) AS INTEGER) AS seasons,
       CAST(sum(scorer.goals) AS INTEGER) AS goals,
       CAST(sum(scorer.penalties) AS INTEGER) AS penalties
  FROM (SELECT season_player.player_id, season_player.season_id,
               CASE WHEN season_player.declared_goals > count(goal.goal_id)
                    THEN season_player.declared_goals ELSE count(goal.goal_id) END AS goals,
               count(goal.goal_id) FILTER (WHERE goal.kind = 'penalty') AS penalties
          FROM season_player
          LEFT JOIN goal
            ON goal.season_player_id = season_player.season_player_id
           AND goal.counts AND goal.kind <> 'own goal'
         GROUP BY season_player.season_player_id, season_player.player_id, season_player.season_id,
                  season_player.declared_goals
        HAVING count(goal.goal_id) > 0 OR season_player.declared_goals > 0) AS scorer
  JOIN season_player AS player ON player.season_player_id = scorer.player_id
 GROUP BY player.player_id, player.player;

DO $comments$ BEGIN
COMMENT ON VIEW all_time_scorers IS 'the scorers over all seasons, ranked by the sum of their goals in top_scorers.';
COMMENT ON COLUMN all_time_scorers.rank IS 'his rank; equals share it';
COMMENT ON COLUMN all_time_scorers.player_id IS 'the player';
COMMENT ON COLUMN all_time_scorers.player IS 'his name';
COMMENT ON COLUMN all_time_scorers.seasons IS 'seasons in which he scored';
COMMENT ON COLUMN all_time_scorers.goals IS 'his goals';
COMMENT ON COLUMN all_time_scorers.penalties IS 'how many of the counted ones were penalties';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('all_time_scorers', '', 0, 'the scorers over all seasons, ranked by the sum of their goals in top_scorers.'), ('all_time_scorers', 'rank', 1, 'his rank; equals share it'), ('all_time_scorers', 'player_id', 2, 'the player'), ('all_time_scorers', 'player', 3, 'his name'), ('all_time_scorers', 'seasons', 4, 'seasons in which he scored'), ('all_time_scorers', 'goals', 5, 'his goals'), ('all_time_scorers', 'penalties', 6, 'how many of the counted ones were penalties');

CREATE VIEW head_to_head AS
SELECT club_match.club_id, club.club, club_match.opponent_club_id, opponent.club AS opponent,
       CAST(count(*) FILTER (WHERE club_match.status = 'played') AS INTEGER) AS matches,
       CAST(count(*) FILTER (WHERE club_match.result = 'won') AS INTEGER) AS wins,
       CAST(count(*) FILTER (WHERE club_match.result = 'drawn') AS INTEGER) AS draws,
       CAST(count(*) FILTER (WHERE club_match.result = 'lost') AS INTEGER) AS losses,
       CAST(coalesce(sum(club_match.goals_for) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_for,
       CAST(coalesce(sum(club_match.goals_against) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_against,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover won') AS INTEGER) AS walkovers_for,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover lost') AS INTEGER) AS walkovers_against,
       CAST(count(DISTINCT tie.tie_id) AS INTEGER) AS ties,
       CAST(count(DISTINCT CASE WHEN tie.winner_club_id = club_match.club_id THEN tie.tie_id END) AS INTEGER)
           AS ties_won,
       CAST(count(DISTINCT CASE WHEN tie.winner_club_id = club_match.opponent_club_id THEN tie.tie_id END)
            AS INTEGER) AS ties_lost,
       (SELECT met.played_on FROM club_match AS met
         WHERE met.club_id = club_match.club_id AND met.opponent_club_id = club_match.opponent_club_id
           AND met.status = 'played' AND met.played_on IS NOT NULL
         ORDER BY met.played_on LIMIT 1) AS first_met_on,
       (SELECT met.played_on FROM club_match AS met
         WHERE met.club_id = club_match.club_id AND met.opponent_club_id = club_match.opponent_club_id
           AND met.status = 'played' AND met.played_on IS NOT NULL
         ORDER BY met.played_on DESC LIMIT 1) AS last_met_on
  FROM club_match
  JOIN club ON club.club_id = club_match.club_id
  JOIN club AS opponent ON opponent.club_id = club_match.opponent_club_id
  LEFT JOIN tie ON tie.tie_id = club_match.tie_id AND tie.status <> 'annulled'
 GROUP BY club_match.club_id, club.club, club_match.opponent_club_id, opponent.club
HAVING count(*) FILTER (WHERE club_match.status IN ('played', 'walkover')) > 0;

DO $comments$ BEGIN
COMMENT ON VIEW head_to_head IS 'how a club did against another over all seasons; each pair stands here from both sides.';
COMMENT ON COLUMN head_to_head.club_id IS 'the club whose view this is';
COMMENT ON COLUMN head_to_head.club IS 'its name over all seasons';
COMMENT ON COLUMN head_to_head.opponent_club_id IS 'the other club';
COMMENT ON COLUMN head_to_head.opponent IS 'its name over all seasons';
COMMENT ON COLUMN head_to_head.matches IS 'matches played that count';
COMMENT ON COLUMN head_to_head.wins IS 'matches won on the field; a shoot-out is a draw';
COMMENT ON COLUMN head_to_head.draws IS 'matches drawn';
COMMENT ON COLUMN head_to_head.losses IS 'matches lost on the field';
COMMENT ON COLUMN head_to_head.goals_for IS 'the club''s goals in those matches';
COMMENT ON COLUMN head_to_head.goals_against IS 'the opponent''s';
COMMENT ON COLUMN head_to_head.walkovers_for IS 'walkovers that went to the club';
COMMENT ON COLUMN head_to_head.walkovers_against IS 'walkovers that went to the opponent';
COMMENT ON COLUMN head_to_head.ties IS 'knockout ties between them, without annulled ones';
COMMENT ON COLUMN head_to_head.ties_won IS 'ties the club won, by whatever decided them';
COMMENT ON COLUMN head_to_head.ties_lost IS 'ties the opponent won';
COMMENT ON COLUMN head_to_head.first_met_on IS 'the earliest known day of a match that counts';
COMMENT ON COLUMN head_to_head.last_met_on IS 'the latest';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('head_to_head', '', 0, 'how a club did against another over all seasons; each pair stands here from both sides.'), ('head_to_head', 'club_id', 1, 'the club whose view this is'), ('head_to_head', 'club', 2, 'its name over all seasons'), ('head_to_head', 'opponent_club_id', 3, 'the other club'), ('head_to_head', 'opponent', 4, 'its name over all seasons'), ('head_to_head', 'matches', 5, 'matches played that count'), ('head_to_head', 'wins', 6, 'matches won on the field; a shoot-out is a draw'), ('head_to_head', 'draws', 7, 'matches drawn'), ('head_to_head', 'losses', 8, 'matches lost on the field'), ('head_to_head', 'goals_for', 9, 'the club''s goals in those matches'), ('head_to_head', 'goals_against', 10, 'the opponent''s'), ('head_to_head', 'walkovers_for', 11, 'walkovers that went to the club'), ('head_to_head', 'walkovers_against', 12, 'walkovers that went to the opponent'), ('head_to_head', 'ties', 13, 'knockout ties between them, without annulled ones'), ('head_to_head', 'ties_won', 14, 'ties the club won, by whatever decided them'), ('head_to_head', 'ties_lost', 15, 'ties the opponent won'), ('head_to_head', 'first_met_on', 16, 'the earliest known day of a match that counts'), ('head_to_head', 'last_met_on', 17, 'the latest');

CREATE VIEW group_standings AS
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

DO $comments$ BEGIN
COMMENT ON VIEW group_standings IS 'the tables of the groups; awarded scores count in them, annulled matches do not.';
COMMENT ON COLUMN group_standings.season_id IS 'identifies the season';
COMMENT ON COLUMN group_standings.season IS 'its label';
COMMENT ON COLUMN group_standings.competition IS 'the competition''s name';
COMMENT ON COLUMN group_standings.round IS 'the group stage''s name';
COMMENT ON COLUMN group_standings.group_name IS 'the group''s name';
COMMENT ON COLUMN group_standings.rank IS 'the club''s rank; equal after points, goal difference and goals share it';
COMMENT ON COLUMN group_standings.rank_certain IS 'false where the rank is shared or matches of the group are missing';
COMMENT ON COLUMN group_standings.club_id IS 'the club';
COMMENT ON COLUMN group_standings.club IS 'its name in this season';
COMMENT ON COLUMN group_standings.played IS 'matches that count in the table';
COMMENT ON COLUMN group_standings.won IS 'of these won';
COMMENT ON COLUMN group_standings.drawn IS 'drawn';
COMMENT ON COLUMN group_standings.lost IS 'lost';
COMMENT ON COLUMN group_standings.goals_for IS 'the club''s goals in them';
COMMENT ON COLUMN group_standings.goals_against IS 'the opponents''';
COMMENT ON COLUMN group_standings.goal_difference IS 'goals for minus goals against';
COMMENT ON COLUMN group_standings.points IS 'points, with as many for a win as the rules of that year give';
COMMENT ON COLUMN group_standings.advanced IS 'whether the club plays a later round, null where no later round is known';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('group_standings', '', 0, 'the tables of the groups; awarded scores count in them, annulled matches do not.'), ('group_standings', 'season_id', 1, 'identifies the season'), ('group_standings', 'season', 2, 'its label'), ('group_standings', 'competition', 3, 'the competition''s name'), ('group_standings', 'round', 4, 'the group stage''s name'), ('group_standings', 'group_name', 5, 'the group''s name'), ('group_standings', 'rank', 6, 'the club''s rank; equal after points, goal difference and goals share it'), ('group_standings', 'rank_certain', 7, 'false where the rank is shared or matches of the group are missing'), ('group_standings', 'club_id', 8, 'the club'), ('group_standings', 'club', 9, 'its name in this season'), ('group_standings', 'played', 10, 'matches that count in the table'), ('group_standings', 'won', 11, 'of these won'), ('group_standings', 'drawn', 12, 'drawn'), ('group_standings', 'lost', 13, 'lost'), ('group_standings', 'goals_for', 14, 'the club''s goals in them'), ('group_standings', 'goals_against', 15, 'the opponents'''), ('group_standings', 'goal_difference', 16, 'goals for minus goals against'), ('group_standings', 'points', 17, 'points, with as many for a win as the rules of that year give'), ('group_standings', 'advanced', 18, 'whether the club plays a later round, null where no later round is known');

CREATE VIEW club_seasons AS
SELECT entrant.season_id, season.season, competition.competition, entrant.club_id, entrant.club,
       first_round.round AS first_round, last_round.round AS last_round, last_round.round_no AS last_round_no,
       entrant.outcome, entrant.eliminated_by_club_id, victor.club AS eliminated_by,
       CAST(count(*) FILTER (WHERE club_match.status = 'played') AS INTEGER) AS played,
       CAST(count(*) FILTER (WHERE club_match.result = 'won') AS INTEGER) AS won,
       CAST(count(*) FILTER (WHERE club_match.result = 'drawn') AS INTEGER) AS drawn,
       CAST(count(*) FILTER (WHERE club_match.result = 'lost') AS INTEGER) AS lost,
       CAST(coalesce(sum(club_match.goals_for) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_for,
       CAST(coalesce(sum(club_match.goals_against) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_against,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover won') AS INTEGER) AS walkovers_won,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover lost') AS INTEGER) AS walkovers_lost
  FROM entrant
  JOIN season ON season.season_id = entrant.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  LEFT JOIN club_match
    ON club_match.season_id = entrant.season_id AND club_match.club_id = entrant.club_id
  LEFT JOIN round AS first_round ON first_round.round_id = entrant.first_round_id
  LEFT JOIN round AS last_round ON last_round.round_id = entrant.last_round_id
  LEFT JOIN entrant AS victor
    ON victor.season_id = entrant.season_id AND victor.club_id = entrant.eliminated_by_club_id
 GROUP BY entrant.season_id, season.season, competition.competition, entrant.club_id, entrant.club,
          first_round.round, last_round.round, last_round.round_no,
          entrant.outcome, entrant.eliminated_by_club_id, victor.club;

DO $comments$ BEGIN
COMMENT ON VIEW club_seasons IS 'how far a club came in a season, what ended its way, and its record on the field.';
COMMENT ON COLUMN club_seasons.season_id IS 'identifies the season';
COMMENT ON COLUMN club_seasons.season IS 'its label';
COMMENT ON COLUMN club_seasons.competition IS 'the competition''s name';
COMMENT ON COLUMN club_seasons.club_id IS 'the club';
COMMENT ON COLUMN club_seasons.club IS 'its name in this season';
COMMENT ON COLUMN club_seasons.first_round IS 'the first round it has a match line in, null for an entrant without one';
COMMENT ON COLUMN club_seasons.last_round IS 'the last one';
COMMENT ON COLUMN club_seasons.last_round_no IS 'that round''s place, from 1';
COMMENT ON COLUMN club_seasons.outcome IS 'winner, runner-up, eliminated, walkover, group stage, decision or unknown';
COMMENT ON COLUMN club_seasons.eliminated_by_club_id IS 'the club that put it out, null where none did';
COMMENT ON COLUMN club_seasons.eliminated_by IS 'that club''s name in this season';
COMMENT ON COLUMN club_seasons.played IS 'matches played that count';
COMMENT ON COLUMN club_seasons.won IS 'matches won on the field; a shoot-out is a draw';
COMMENT ON COLUMN club_seasons.drawn IS 'matches drawn';
COMMENT ON COLUMN club_seasons.lost IS 'matches lost on the field';
COMMENT ON COLUMN club_seasons.goals_for IS 'its goals in those matches';
COMMENT ON COLUMN club_seasons.goals_against IS 'its opponents''';
COMMENT ON COLUMN club_seasons.walkovers_won IS 'walkovers that went to it';
COMMENT ON COLUMN club_seasons.walkovers_lost IS 'walkovers that went to its opponents';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('club_seasons', '', 0, 'how far a club came in a season, what ended its way, and its record on the field.'), ('club_seasons', 'season_id', 1, 'identifies the season'), ('club_seasons', 'season', 2, 'its label'), ('club_seasons', 'competition', 3, 'the competition''s name'), ('club_seasons', 'club_id', 4, 'the club'), ('club_seasons', 'club', 5, 'its name in this season'), ('club_seasons', 'first_round', 6, 'the first round it has a match line in, null for an entrant without one'), ('club_seasons', 'last_round', 7, 'the last one'), ('club_seasons', 'last_round_no', 8, 'that round''s place, from 1'), ('club_seasons', 'outcome', 9, 'winner, runner-up, eliminated, walkover, group stage, decision or unknown'), ('club_seasons', 'eliminated_by_club_id', 10, 'the club that put it out, null where none did'), ('club_seasons', 'eliminated_by', 11, 'that club''s name in this season'), ('club_seasons', 'played', 12, 'matches played that count'), ('club_seasons', 'won', 13, 'matches won on the field; a shoot-out is a draw'), ('club_seasons', 'drawn', 14, 'matches drawn'), ('club_seasons', 'lost', 15, 'matches lost on the field'), ('club_seasons', 'goals_for', 16, 'its goals in those matches'), ('club_seasons', 'goals_against', 17, 'its opponents'''), ('club_seasons', 'walkovers_won', 18, 'walkovers that went to it'), ('club_seasons', 'walkovers_lost', 19, 'walkovers that went to its opponents');

CREATE VIEW club_records AS
SELECT club.club_id, club.club,
       CAST((SELECT count(*) FROM entrant WHERE entrant.club_id = club.club_id) AS INTEGER) AS seasons,
       CAST((SELECT count(*) FROM season WHERE season.winner_club_id = club.club_id) AS INTEGER) AS titles,
       CAST(count(DISTINCT final.tie_id) AS INTEGER) AS finals,
       CAST(count(*) FILTER (WHERE club_match.status = 'played') AS INTEGER) AS played,
       CAST(count(*) FILTER (WHERE club_match.result = 'won') AS INTEGER) AS won,
       CAST(count(*) FILTER (WHERE club_match.result = 'drawn') AS INTEGER) AS drawn,
       CAST(count(*) FILTER (WHERE club_match.result = 'lost') AS INTEGER) AS lost,
       CAST(coalesce(sum(club_match.goals_for) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_for,
       CAST(coalesce(sum(club_match.goals_against) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_against,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover won') AS INTEGER) AS walkovers_won,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover lost') AS INTEGER) AS walkovers_lost
  FROM club
  LEFT JOIN club_match ON club_match.club_id = club.club_id
  LEFT JOIN round ON round.round_id = club_match.round_id AND round.kind = 'final'
  LEFT JOIN tie AS final
    ON final.tie_id = club_match.tie_id AND final.round_id = round.round_id
   AND final.status NOT IN ('annulled', 'cancelled', 'open')
   AND final.round_id = (SELECT last_final.round_id FROM round AS last_final
                          WHERE last_final.season_id = final.season_id AND last_final.kind = 'final'
                          ORDER BY last_final.round_no DESC LIMIT 1)
 GROUP BY club.club_id, club.club;

DO $comments$ BEGIN
COMMENT ON VIEW club_records IS 'a club''s record over all seasons.';
COMMENT ON COLUMN club_records.club_id IS 'the club';
COMMENT ON COLUMN club_records.club IS 'its name over all seasons';
COMMENT ON COLUMN club_records.seasons IS 'seasons it entered';
COMMENT ON COLUMN club_records.titles IS 'seasons it won';
COMMENT ON COLUMN club_records.finals IS 'finals it played in or won without playing, annulled ones not';
COMMENT ON COLUMN club_records.played IS 'matches played that count';
COMMENT ON COLUMN club_records.won IS 'matches won on the field; a shoot-out is a draw';
COMMENT ON COLUMN club_records.drawn IS 'matches drawn';
COMMENT ON COLUMN club_records.lost IS 'matches lost on the field';
COMMENT ON COLUMN club_records.goals_for IS 'its goals in those matches';
COMMENT ON COLUMN club_records.goals_against IS 'its opponents''';
COMMENT ON COLUMN club_records.walkovers_won IS 'walkovers that went to it';
COMMENT ON COLUMN club_records.walkovers_lost IS 'walkovers that went to its opponents';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('club_records', '', 0, 'a club''s record over all seasons.'), ('club_records', 'club_id', 1, 'the club'), ('club_records', 'club', 2, 'its name over all seasons'), ('club_records', 'seasons', 3, 'seasons it entered'), ('club_records', 'titles', 4, 'seasons it won'), ('club_records', 'finals', 5, 'finals it played in or won without playing, annulled ones not'), ('club_records', 'played', 6, 'matches played that count'), ('club_records', 'won', 7, 'matches won on the field; a shoot-out is a draw'), ('club_records', 'drawn', 8, 'matches drawn'), ('club_records', 'lost', 9, 'matches lost on the field'), ('club_records', 'goals_for', 10, 'its goals in those matches'), ('club_records', 'goals_against', 11, 'its opponents'''), ('club_records', 'walkovers_won', 12, 'walkovers that went to it'), ('club_records', 'walkovers_lost', 13, 'walkovers that went to its opponents');

CREATE VIEW walkovers AS
SELECT match.match_id, match.season_id, season.season, competition.competition, round.round, match.played_on,
       match.home_club_id, home.club AS home_club, match.away_club_id, away.club AS away_club,
       match.tie_id, match.leg,
       match.advanced_club_id, advanced.club AS advanced, match.advanced_basis AS basis
  FROM match
  JOIN season ON season.season_id = match.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant AS home ON home.season_id = match.season_id AND home.club_id = match.home_club_id
  JOIN entrant AS away ON away.season_id = match.season_id AND away.club_id = match.away_club_id
  JOIN round ON round.round_id = match.round_id
  LEFT JOIN entrant AS advanced
    ON advanced.season_id = match.season_id AND advanced.club_id = match.advanced_club_id
 WHERE match.status = 'walkover';

DO $comments$ BEGIN
COMMENT ON VIEW walkovers IS 'the walkover lines, with the club that went on. The line does not say which; other lines do.';
COMMENT ON COLUMN walkovers.match_id IS 'identifies the match line';
COMMENT ON COLUMN walkovers.season_id IS 'its season';
COMMENT ON COLUMN walkovers.season IS 'the season''s label';
COMMENT ON COLUMN walkovers.competition IS 'the competition''s name';
COMMENT ON COLUMN walkovers.round IS 'the round''s name';
COMMENT ON COLUMN walkovers.played_on IS 'the day it was set for, null where no full date is known';
COMMENT ON COLUMN walkovers.home_club_id IS 'the first-named club';
COMMENT ON COLUMN walkovers.home_club IS 'its name in this season';
COMMENT ON COLUMN walkovers.away_club_id IS 'the second-named club';
COMMENT ON COLUMN walkovers.away_club IS 'its name in this season';
COMMENT ON COLUMN walkovers.tie_id IS 'the tie it belongs to, null in groups';
COMMENT ON COLUMN walkovers.leg IS 'its place in the tie, from 1; null in groups';
COMMENT ON COLUMN walkovers.advanced_club_id IS 'the club the walkover went to, null where not known or where both withdrew';
COMMENT ON COLUMN walkovers.advanced IS 'its name in this season';
COMMENT ON COLUMN walkovers.basis IS 'how that is known: stated, deduced, curated or unknown';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('walkovers', '', 0, 'the walkover lines, with the club that went on. The line does not say which; other lines do.'), ('walkovers', 'match_id', 1, 'identifies the match line'), ('walkovers', 'season_id', 2, 'its season'), ('walkovers', 'season', 3, 'the season''s label'), ('walkovers', 'competition', 4, 'the competition''s name'), ('walkovers', 'round', 5, 'the round''s name'), ('walkovers', 'played_on', 6, 'the day it was set for, null where no full date is known'), ('walkovers', 'home_club_id', 7, 'the first-named club'), ('walkovers', 'home_club', 8, 'its name in this season'), ('walkovers', 'away_club_id', 9, 'the second-named club'), ('walkovers', 'away_club', 10, 'its name in this season'), ('walkovers', 'tie_id', 11, 'the tie it belongs to, null in groups'), ('walkovers', 'leg', 12, 'its place in the tie, from 1; null in groups'), ('walkovers', 'advanced_club_id', 13, 'the club the walkover went to, null where not known or where both withdrew'), ('walkovers', 'advanced', 14, 'its name in this season'), ('walkovers', 'basis', 15, 'how that is known: stated, deduced, curated or unknown');

CREATE VIEW comebacks AS
SELECT tie.tie_id, first_leg.season_id, season.season, competition.competition, round.round,
       first_leg.club_id AS winner_club_id, winner.club AS winner,
       first_leg.opponent_club_id AS loser_club_id, loser.club AS loser,
       CAST(first_leg.goals_against - first_leg.goals_for AS INTEGER) AS first_leg_deficit,
       CAST(CASE first_leg.club_id WHEN tie.club1_id THEN tie.club1_goals ELSE tie.club2_goals END AS INTEGER)
           AS winner_goals,
       CAST(CASE first_leg.club_id WHEN tie.club1_id THEN tie.club2_goals ELSE tie.club1_goals END AS INTEGER)
           AS loser_goals,
       tie.decided_by
  FROM club_match AS first_leg
  JOIN tie ON tie.tie_id = first_leg.tie_id AND tie.winner_club_id = first_leg.club_id
  JOIN season ON season.season_id = first_leg.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant AS winner ON winner.season_id = first_leg.season_id AND winner.club_id = first_leg.club_id
  JOIN entrant AS loser
    ON loser.season_id = first_leg.season_id AND loser.club_id = first_leg.opponent_club_id
  JOIN round ON round.round_id = first_leg.round_id
 WHERE first_leg.leg = 1 AND first_leg.result = 'lost' AND tie.legs = 2 AND tie.status = 'played'
   AND tie.decided_by NOT IN ('walkover', 'decision', 'lots')
   AND (SELECT second_leg.status FROM match AS second_leg
         WHERE second_leg.tie_id = tie.tie_id AND second_leg.leg = 2 LIMIT 1) = 'played';

DO $comments$ BEGIN
COMMENT ON VIEW comebacks IS 'two-legged ties won on the field after losing the first leg. A walkover is no comeback.';
COMMENT ON COLUMN comebacks.tie_id IS 'identifies the tie';
COMMENT ON COLUMN comebacks.season_id IS 'its season';
COMMENT ON COLUMN comebacks.season IS 'the season''s label';
COMMENT ON COLUMN comebacks.competition IS 'the competition''s name';
COMMENT ON COLUMN comebacks.round IS 'the round''s name';
COMMENT ON COLUMN comebacks.winner_club_id IS 'the club that lost the first leg and won the tie';
COMMENT ON COLUMN comebacks.winner IS 'its name in this season';
COMMENT ON COLUMN comebacks.loser_club_id IS 'the other club';
COMMENT ON COLUMN comebacks.loser IS 'its name in this season';
COMMENT ON COLUMN comebacks.first_leg_deficit IS 'by how many goals the winner lost the first leg';
COMMENT ON COLUMN comebacks.winner_goals IS 'the winner''s goals over both legs';
COMMENT ON COLUMN comebacks.loser_goals IS 'the loser''s';
COMMENT ON COLUMN comebacks.decided_by IS 'what decided the tie: aggregate, extra time, away goals, shoot-out or not shown';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('comebacks', '', 0, 'two-legged ties won on the field after losing the first leg. A walkover is no comeback.'), ('comebacks', 'tie_id', 1, 'identifies the tie'), ('comebacks', 'season_id', 2, 'its season'), ('comebacks', 'season', 3, 'the season''s label'), ('comebacks', 'competition', 4, 'the competition''s name'), ('comebacks', 'round', 5, 'the round''s name'), ('comebacks', 'winner_club_id', 6, 'the club that lost the first leg and won the tie'), ('comebacks', 'winner', 7, 'its name in this season'), ('comebacks', 'loser_club_id', 8, 'the other club'), ('comebacks', 'loser', 9, 'its name in this season'), ('comebacks', 'first_leg_deficit', 10, 'by how many goals the winner lost the first leg'), ('comebacks', 'winner_goals', 11, 'the winner''s goals over both legs'), ('comebacks', 'loser_goals', 12, 'the loser''s'), ('comebacks', 'decided_by', 13, 'what decided the tie: aggregate, extra time, away goals, shoot-out or not shown');

CREATE VIEW hat_tricks AS
SELECT goal.match_id, goal.season_id, season.season, competition.competition, round.round,
       club_match.played_on,
       season_player.player_id, season_player.player,
       club_match.club_id, entrant.club, club_match.opponent_club_id, opponent.club AS opponent,
       CAST(count(*) AS INTEGER) AS goals,
       CAST(CASE WHEN count(*) FILTER (WHERE goal.attribution = 'curated') > 0 THEN 'curated'
                 WHEN count(*) FILTER (WHERE goal.attribution = 'deduced') > 0 THEN 'deduced'
                 ELSE 'stated' END AS TEXT) AS attribution
  FROM goal
  JOIN club_match ON club_match.match_id = goal.match_id AND club_match.club_id = goal.club_id
  JOIN season ON season.season_id = goal.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN season_player ON season_player.season_player_id = goal.season_player_id
  JOIN entrant ON entrant.season_id = club_match.season_id AND entrant.club_id = club_match.club_id
  JOIN entrant AS opponent
    ON opponent.season_id = club_match.season_id AND opponent.club_id = club_match.opponent_club_id
  JOIN round ON round.round_id = club_match.round_id
 WHERE goal.counts AND goal.kind <> 'own goal'
 GROUP BY goal.match_id, goal.season_id, season.season, competition.competition, round.round,
          club_match.played_on, goal.season_player_id, season_player.player_id, season_player.player,
          club_match.club_id, entrant.club, club_match.opponent_club_id, opponent.club
HAVING count(*) >= 3;

DO $comments$ BEGIN
COMMENT ON VIEW hat_tricks IS 'players with three or more goals in a match that counts; own goals are none.';
COMMENT ON COLUMN hat_tricks.match_id IS 'identifies the match';
COMMENT ON COLUMN hat_tricks.season_id IS 'its season';
COMMENT ON COLUMN hat_tricks.season IS 'the season''s label';
COMMENT ON COLUMN hat_tricks.competition IS 'the competition''s name';
COMMENT ON COLUMN hat_tricks.round IS 'the round''s name';
COMMENT ON COLUMN hat_tricks.played_on IS 'the day, null where no full date is known';
COMMENT ON COLUMN hat_tricks.player_id IS 'the player';
COMMENT ON COLUMN hat_tricks.player IS 'his name in this season';
COMMENT ON COLUMN hat_tricks.club_id IS 'his club';
COMMENT ON COLUMN hat_tricks.club IS 'its name in this season';
COMMENT ON COLUMN hat_tricks.opponent_club_id IS 'the other club';
COMMENT ON COLUMN hat_tricks.opponent IS 'its name in this season';
COMMENT ON COLUMN hat_tricks.goals IS 'his goals in the match';
COMMENT ON COLUMN hat_tricks.attribution IS 'how they are known to be his: the weakest of stated, deduced and curated';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('hat_tricks', '', 0, 'players with three or more goals in a match that counts; own goals are none.'), ('hat_tricks', 'match_id', 1, 'identifies the match'), ('hat_tricks', 'season_id', 2, 'its season'), ('hat_tricks', 'season', 3, 'the season''s label'), ('hat_tricks', 'competition', 4, 'the competition''s name'), ('hat_tricks', 'round', 5, 'the round''s name'), ('hat_tricks', 'played_on', 6, 'the day, null where no full date is known'), ('hat_tricks', 'player_id', 7, 'the player'), ('hat_tricks', 'player', 8, 'his name in this season'), ('hat_tricks', 'club_id', 9, 'his club'), ('hat_tricks', 'club', 10, 'its name in this season'), ('hat_tricks', 'opponent_club_id', 11, 'the other club'), ('hat_tricks', 'opponent', 12, 'its name in this season'), ('hat_tricks', 'goals', 13, 'his goals in the match'), ('hat_tricks', 'attribution', 14, 'how they are known to be his: the weakest of stated, deduced and curated');

CREATE VIEW biggest_wins AS
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

DO $comments$ BEGIN
COMMENT ON VIEW biggest_wins IS 'the matches won on the field, the widest margin first.';
COMMENT ON COLUMN biggest_wins.match_id IS 'identifies the match';
COMMENT ON COLUMN biggest_wins.season_id IS 'its season';
COMMENT ON COLUMN biggest_wins.season IS 'the season''s label';
COMMENT ON COLUMN biggest_wins.competition IS 'the competition''s name';
COMMENT ON COLUMN biggest_wins.round IS 'the round''s name';
COMMENT ON COLUMN biggest_wins.played_on IS 'the day, null where no full date is known';
COMMENT ON COLUMN biggest_wins.winner_club_id IS 'the club that won the match';
COMMENT ON COLUMN biggest_wins.winner IS 'its name in this season';
COMMENT ON COLUMN biggest_wins.loser_club_id IS 'the club that lost it';
COMMENT ON COLUMN biggest_wins.loser IS 'its name in this season';
COMMENT ON COLUMN biggest_wins.winner_goals IS 'the winner''s goals';
COMMENT ON COLUMN biggest_wins.loser_goals IS 'the loser''s';
COMMENT ON COLUMN biggest_wins.margin IS 'the difference';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('biggest_wins', '', 0, 'the matches won on the field, the widest margin first.'), ('biggest_wins', 'match_id', 1, 'identifies the match'), ('biggest_wins', 'season_id', 2, 'its season'), ('biggest_wins', 'season', 3, 'the season''s label'), ('biggest_wins', 'competition', 4, 'the competition''s name'), ('biggest_wins', 'round', 5, 'the round''s name'), ('biggest_wins', 'played_on', 6, 'the day, null where no full date is known'), ('biggest_wins', 'winner_club_id', 7, 'the club that won the match'), ('biggest_wins', 'winner', 8, 'its name in this season'), ('biggest_wins', 'loser_club_id', 9, 'the club that lost it'), ('biggest_wins', 'loser', 10, 'its name in this season'), ('biggest_wins', 'winner_goals', 11, 'the winner''s goals'), ('biggest_wins', 'loser_goals', 12, 'the loser''s'), ('biggest_wins', 'margin', 13, 'the difference');

CREATE VIEW goals_by_period AS
SELECT season.season_id, season.season, competition.competition,
       period.period, CAST(period.first_minute AS INTEGER) AS first_minute,
       CAST(period.last_minute AS INTEGER) AS last_minute,
       CAST(count(goal.goal_id) AS INTEGER) AS goals
  FROM season
  JOIN competition ON competition.competition_id = season.competition_id
 CROSS JOIN (SELECT 1 AS period_no, CAST('1-15' AS TEXT) AS period,
                    1 AS first_minute, 15 AS last_minute
             UNION ALL SELECT 2, '16-30', 16, 30
             UNION ALL SELECT 3, '31-45', 31, 45
             UNION ALL SELECT 4, '46-60', 46, 60
             UNION ALL SELECT 5, '61-75', 61, 75
             UNION ALL SELECT 6, '76-90', 76, 90
             UNION ALL SELECT 7, 'extra time', 91, 120
             UNION ALL SELECT 8, 'unknown', NULL, NULL) AS period
  LEFT JOIN goal
    ON goal.season_id = season.season_id AND goal.counts
   AND period.period_no = CASE WHEN goal.minute IS NULL THEN 8
                               WHEN goal.minute <= 15 THEN 1
                               WHEN goal.minute <= 30 THEN 2
                               WHEN goal.minute <= 45 THEN 3
                               WHEN goal.minute <= 60 THEN 4
                               WHEN goal.minute <= 75 THEN 5
                               WHEN goal.minute <= 90 THEN 6
                               WHEN (SELECT match.extra_time FROM match
                                      WHERE match.match_id = goal.match_id) THEN 7
                               ELSE 6 END
 GROUP BY season.season_id, season.season, competition.competition,
          period.period_no, period.period, period.first_minute, period.last_minute;

DO $comments$ BEGIN
COMMENT ON VIEW goals_by_period IS 'the goals of a season by quarter of an hour; each season has every period, be it with 0.';
COMMENT ON COLUMN goals_by_period.season_id IS 'identifies the season';
COMMENT ON COLUMN goals_by_period.season IS 'its label';
COMMENT ON COLUMN goals_by_period.competition IS 'the competition''s name';
COMMENT ON COLUMN goals_by_period.period IS '1-15, 16-30, … 76-90, extra time, or unknown where no minute is stated';
COMMENT ON COLUMN goals_by_period.first_minute IS 'the period''s first minute, null for unknown';
COMMENT ON COLUMN goals_by_period.last_minute IS 'its last minute; added time belongs to 31-45 and 76-90, and so does a minute over 90 in a match not known to have had extra time';
COMMENT ON COLUMN goals_by_period.goals IS 'goals in matches that count';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('goals_by_period', '', 0, 'the goals of a season by quarter of an hour; each season has every period, be it with 0.'), ('goals_by_period', 'season_id', 1, 'identifies the season'), ('goals_by_period', 'season', 2, 'its label'), ('goals_by_period', 'competition', 3, 'the competition''s name'), ('goals_by_period', 'period', 4, '1-15, 16-30, … 76-90, extra time, or unknown where no minute is stated'), ('goals_by_period', 'first_minute', 5, 'the period''s first minute, null for unknown'), ('goals_by_period', 'last_minute', 6, 'its last minute; added time belongs to 31-45 and 76-90, and so does a minute over 90 in a match not known to have had extra time'), ('goals_by_period', 'goals', 7, 'goals in matches that count');

CREATE VIEW scorer_lists AS
SELECT declared_scorer.season_id, season.season, competition.competition,
       season_player.player_id, season_player.player, season_player.club_id, entrant.club,
       declared_scorer.nationality, declared_scorer.goals,
       CAST((SELECT count(*) FROM goal
              WHERE goal.season_player_id = declared_scorer.season_player_id
                AND goal.counts AND goal.kind <> 'own goal') AS INTEGER) AS counted_goals,
       declared_scorer.source, document.document_id, document.document, declared_scorer.line_no
  FROM declared_scorer
  JOIN season ON season.season_id = declared_scorer.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN season_player ON season_player.season_player_id = declared_scorer.season_player_id
  JOIN document ON document.season_id = declared_scorer.season_id
  LEFT JOIN entrant
    ON entrant.season_id = declared_scorer.season_id AND entrant.club_id = season_player.club_id
 WHERE NOT declared_scorer.own_goals;

DO $comments$ BEGIN
COMMENT ON VIEW scorer_lists IS 'the scorers that an infobox or a list declares, each beside what the lines give him.';
COMMENT ON COLUMN scorer_lists.season_id IS 'identifies the season';
COMMENT ON COLUMN scorer_lists.season IS 'its label';
COMMENT ON COLUMN scorer_lists.competition IS 'the competition''s name';
COMMENT ON COLUMN scorer_lists.player_id IS 'the player';
COMMENT ON COLUMN scorer_lists.player IS 'his name in this season';
COMMENT ON COLUMN scorer_lists.club_id IS 'his club, null where none is declared anywhere';
COMMENT ON COLUMN scorer_lists.club IS 'its name in this season';
COMMENT ON COLUMN scorer_lists.nationality IS 'the code as written, null where none is';
COMMENT ON COLUMN scorer_lists.goals IS 'the figure declared, null where none is';
COMMENT ON COLUMN scorer_lists.counted_goals IS 'goals that lines give him, stated or deduced, in matches that count';
COMMENT ON COLUMN scorer_lists.source IS 'infobox or list';
COMMENT ON COLUMN scorer_lists.document_id IS 'the document that says so';
COMMENT ON COLUMN scorer_lists.document IS 'its name';
COMMENT ON COLUMN scorer_lists.line_no IS 'the line that says so, from 1';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('scorer_lists', '', 0, 'the scorers that an infobox or a list declares, each beside what the lines give him.'), ('scorer_lists', 'season_id', 1, 'identifies the season'), ('scorer_lists', 'season', 2, 'its label'), ('scorer_lists', 'competition', 3, 'the competition''s name'), ('scorer_lists', 'player_id', 4, 'the player'), ('scorer_lists', 'player', 5, 'his name in this season'), ('scorer_lists', 'club_id', 6, 'his club, null where none is declared anywhere'), ('scorer_lists', 'club', 7, 'its name in this season'), ('scorer_lists', 'nationality', 8, 'the code as written, null where none is'), ('scorer_lists', 'goals', 9, 'the figure declared, null where none is'), ('scorer_lists', 'counted_goals', 10, 'goals that lines give him, stated or deduced, in matches that count'), ('scorer_lists', 'source', 11, 'infobox or list'), ('scorer_lists', 'document_id', 12, 'the document that says so'), ('scorer_lists', 'document', 13, 'its name'), ('scorer_lists', 'line_no', 14, 'the line that says so, from 1');

CREATE VIEW reconciliation AS
SELECT tally.season_id, season.season, tally.subject, tally.declared, tally.counted, tally.difference,
       tally.verdict, tally.explanation, document.document_id, document.document, tally.line_no
  FROM tally
  JOIN season ON season.season_id = tally.season_id
  JOIN document ON document.season_id = tally.season_id;

DO $comments$ BEGIN
COMMENT ON VIEW reconciliation IS 'what a document declares about itself, held against what its lines add up to.';
COMMENT ON COLUMN reconciliation.season_id IS 'identifies the season';
COMMENT ON COLUMN reconciliation.season IS 'its label';
COMMENT ON COLUMN reconciliation.subject IS 'what is compared: clubs, matches, goals, winner, a round''s first date, …';
COMMENT ON COLUMN reconciliation.declared IS 'what the document declares, as text';
COMMENT ON COLUMN reconciliation.counted IS 'what its lines add up to, as they stand; null where nothing can be counted';
COMMENT ON COLUMN reconciliation.difference IS 'declared minus counted, for whole numbers';
COMMENT ON COLUMN reconciliation.verdict IS 'agrees, differs or unchecked';
COMMENT ON COLUMN reconciliation.explanation IS 'the simplest reasons that would account for the difference; null where none is needed or found';
COMMENT ON COLUMN reconciliation.document_id IS 'the document';
COMMENT ON COLUMN reconciliation.document IS 'its name';
COMMENT ON COLUMN reconciliation.line_no IS 'the line that declares it, from 1';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('reconciliation', '', 0, 'what a document declares about itself, held against what its lines add up to.'), ('reconciliation', 'season_id', 1, 'identifies the season'), ('reconciliation', 'season', 2, 'its label'), ('reconciliation', 'subject', 3, 'what is compared: clubs, matches, goals, winner, a round''s first date, …'), ('reconciliation', 'declared', 4, 'what the document declares, as text'), ('reconciliation', 'counted', 5, 'what its lines add up to, as they stand; null where nothing can be counted'), ('reconciliation', 'difference', 6, 'declared minus counted, for whole numbers'), ('reconciliation', 'verdict', 7, 'agrees, differs or unchecked'), ('reconciliation', 'explanation', 8, 'the simplest reasons that would account for the difference; null where none is needed or found'), ('reconciliation', 'document_id', 9, 'the document'), ('reconciliation', 'document', 10, 'its name'), ('reconciliation', 'line_no', 11, 'the line that declares it, from 1');

CREATE VIEW findings AS
SELECT finding.finding_id, finding.season_id, season.season, document.document_id, document.document,
       finding.line_no, finding.column_no, finding.code, finding.severity, finding.message,
       finding.expected, finding.found
  FROM finding
  JOIN season ON season.season_id = finding.season_id
  JOIN document ON document.season_id = finding.season_id;

DO $comments$ BEGIN
COMMENT ON VIEW findings IS 'everything doubtful in a document, by line; `kzcup codes` explains the codes.';
COMMENT ON COLUMN findings.finding_id IS 'identifies the finding';
COMMENT ON COLUMN findings.season_id IS 'the season';
COMMENT ON COLUMN findings.season IS 'its label';
COMMENT ON COLUMN findings.document_id IS 'the document';
COMMENT ON COLUMN findings.document IS 'its name';
COMMENT ON COLUMN findings.line_no IS 'the line, from 1';
COMMENT ON COLUMN findings.column_no IS 'the character of that line, from 1';
COMMENT ON COLUMN findings.code IS 'the kind of finding';
COMMENT ON COLUMN findings.severity IS 'error, warning or info';
COMMENT ON COLUMN findings.message IS 'what is doubtful';
COMMENT ON COLUMN findings.expected IS 'what was expected, null where the finding is no comparison';
COMMENT ON COLUMN findings.found IS 'what was found, null where the finding is no comparison';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('findings', '', 0, 'everything doubtful in a document, by line; `kzcup codes` explains the codes.'), ('findings', 'finding_id', 1, 'identifies the finding'), ('findings', 'season_id', 2, 'the season'), ('findings', 'season', 3, 'its label'), ('findings', 'document_id', 4, 'the document'), ('findings', 'document', 5, 'its name'), ('findings', 'line_no', 6, 'the line, from 1'), ('findings', 'column_no', 7, 'the character of that line, from 1'), ('findings', 'code', 8, 'the kind of finding'), ('findings', 'severity', 9, 'error, warning or info'), ('findings', 'message', 10, 'what is doubtful'), ('findings', 'expected', 11, 'what was expected, null where the finding is no comparison'), ('findings', 'found', 12, 'what was found, null where the finding is no comparison');

CREATE VIEW claims AS
SELECT claim.claim_id, claim.season_id, season.season, claim.subject, claim.subject_id, claim.statement,
       claim.rule, claim.basis, claim.assumptions, claim.used
  FROM claim
  JOIN season ON season.season_id = claim.season_id;

DO $comments$ BEGIN
COMMENT ON VIEW claims IS 'the derived facts: what follows from lines without being said by one, and the rule that says so.';
COMMENT ON COLUMN claims.claim_id IS 'identifies the claim';
COMMENT ON COLUMN claims.season_id IS 'the season';
COMMENT ON COLUMN claims.season IS 'its label';
COMMENT ON COLUMN claims.subject IS 'what the claim is about: season, tie, match, goal, mention, club or player';
COMMENT ON COLUMN claims.subject_id IS 'the identifier of that row';
COMMENT ON COLUMN claims.statement IS 'what is claimed, in a sentence';
COMMENT ON COLUMN claims.rule IS 'the rule that says so';
COMMENT ON COLUMN claims.basis IS 'stated, deduced or curated';
COMMENT ON COLUMN claims.assumptions IS 'what had to be assumed, separated by semicolons; null for nothing';
COMMENT ON COLUMN claims.used IS 'whether the result rests on it; a further claim that agrees, or one contradicted, is not used';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('claims', '', 0, 'the derived facts: what follows from lines without being said by one, and the rule that says so.'), ('claims', 'claim_id', 1, 'identifies the claim'), ('claims', 'season_id', 2, 'the season'), ('claims', 'season', 3, 'its label'), ('claims', 'subject', 4, 'what the claim is about: season, tie, match, goal, mention, club or player'), ('claims', 'subject_id', 5, 'the identifier of that row'), ('claims', 'statement', 6, 'what is claimed, in a sentence'), ('claims', 'rule', 7, 'the rule that says so'), ('claims', 'basis', 8, 'stated, deduced or curated'), ('claims', 'assumptions', 9, 'what had to be assumed, separated by semicolons; null for nothing'), ('claims', 'used', 10, 'whether the result rests on it; a further claim that agrees, or one contradicted, is not used');

CREATE VIEW claim_evidence AS
SELECT evidence.claim_id, evidence.role, document.document_id, document.document, evidence.line_no,
       source_line.text
  FROM evidence
  JOIN claim ON claim.claim_id = evidence.claim_id
  JOIN document ON document.season_id = claim.season_id
  JOIN source_line
    ON source_line.document_id = document.document_id AND source_line.line_no = evidence.line_no;

DO $comments$ BEGIN
COMMENT ON VIEW claim_evidence IS 'the lines that speak for or against a claim.';
COMMENT ON COLUMN claim_evidence.claim_id IS 'the claim';
COMMENT ON COLUMN claim_evidence.role IS 'for or against';
COMMENT ON COLUMN claim_evidence.document_id IS 'the document';
COMMENT ON COLUMN claim_evidence.document IS 'its name';
COMMENT ON COLUMN claim_evidence.line_no IS 'the line, from 1';
COMMENT ON COLUMN claim_evidence.text IS 'the line as written';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('claim_evidence', '', 0, 'the lines that speak for or against a claim.'), ('claim_evidence', 'claim_id', 1, 'the claim'), ('claim_evidence', 'role', 2, 'for or against'), ('claim_evidence', 'document_id', 3, 'the document'), ('claim_evidence', 'document', 4, 'its name'), ('claim_evidence', 'line_no', 5, 'the line, from 1'), ('claim_evidence', 'text', 6, 'the line as written');

CREATE VIEW club_names AS
SELECT club.club_id, club.club, entrant_name.name,
       (SELECT season.season FROM entrant_name AS borne
          JOIN season ON season.season_id = borne.season_id
         WHERE borne.club_id = club.club_id AND borne.name = entrant_name.name
         ORDER BY season.start_year, season.end_year, season.season_id LIMIT 1) AS first_season,
       (SELECT season.season FROM entrant_name AS borne
          JOIN season ON season.season_id = borne.season_id
         WHERE borne.club_id = club.club_id AND borne.name = entrant_name.name
         ORDER BY season.end_year DESC, season.start_year DESC, season.season_id DESC LIMIT 1) AS last_season,
       CAST('stated' AS TEXT) AS basis,
       (SELECT club_alias.source FROM club_alias
         WHERE club_alias.club_id = club.club_id AND club_alias.name = entrant_name.name
         ORDER BY club_alias.alias_no LIMIT 1) AS source
  FROM club
  JOIN entrant_name ON entrant_name.club_id = club.club_id
 GROUP BY club.club_id, club.club, entrant_name.name
UNION ALL
SELECT club.club_id, club.club, club_alias.name, club_alias.first_season, club_alias.last_season,
       CAST('curated' AS TEXT), club_alias.source
  FROM club
  JOIN club_alias ON club_alias.club_id = club.club_id
 WHERE NOT EXISTS (SELECT 1 FROM entrant_name
                    WHERE entrant_name.club_id = club_alias.club_id AND entrant_name.name = club_alias.name);

DO $comments$ BEGIN
COMMENT ON VIEW club_names IS 'every name of a club, as documents write it, or as curated sources know it (a row for each time).';
COMMENT ON COLUMN club_names.club_id IS 'the club';
COMMENT ON COLUMN club_names.club IS 'its name over all seasons';
COMMENT ON COLUMN club_names.name IS 'a name it bore';
COMMENT ON COLUMN club_names.first_season IS 'the first season whose document has the name, or the first year the source gives; null where not known';
COMMENT ON COLUMN club_names.last_season IS 'the last one';
COMMENT ON COLUMN club_names.basis IS 'stated where a document has the name, curated where only a source does';
COMMENT ON COLUMN club_names.source IS 'where that the name is this club''s is written, null where no curated entry says so';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('club_names', '', 0, 'every name of a club, as documents write it, or as curated sources know it (a row for each time).'), ('club_names', 'club_id', 1, 'the club'), ('club_names', 'club', 2, 'its name over all seasons'), ('club_names', 'name', 3, 'a name it bore'), ('club_names', 'first_season', 4, 'the first season whose document has the name, or the first year the source gives; null where not known'), ('club_names', 'last_season', 5, 'the last one'), ('club_names', 'basis', 6, 'stated where a document has the name, curated where only a source does'), ('club_names', 'source', 7, 'where that the name is this club''s is written, null where no curated entry says so');

CREATE VIEW competitions AS
SELECT competition.competition_id, competition.competition, competition.country
  FROM competition;

DO $comments$ BEGIN
COMMENT ON VIEW competitions IS 'the competitions, whatever the year.';
COMMENT ON COLUMN competitions.competition_id IS 'identifies the competition';
COMMENT ON COLUMN competitions.competition IS 'its name';
COMMENT ON COLUMN competitions.country IS 'its country, null where not known';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('competitions', '', 0, 'the competitions, whatever the year.'), ('competitions', 'competition_id', 1, 'identifies the competition'), ('competitions', 'competition', 2, 'its name'), ('competitions', 'country', 3, 'its country, null where not known');

CREATE VIEW seasons AS
SELECT season.season_id, season.season, season.competition_id, competition.competition,
       season.start_year, season.end_year, season.title
  FROM season
  JOIN competition ON competition.competition_id = season.competition_id;

DO $comments$ BEGIN
COMMENT ON VIEW seasons IS 'the editions of the competitions.';
COMMENT ON COLUMN seasons.season_id IS 'identifies the season';
COMMENT ON COLUMN seasons.season IS 'its label with a plain hyphen, such as 1996-97';
COMMENT ON COLUMN seasons.competition_id IS 'its competition';
COMMENT ON COLUMN seasons.competition IS 'the competition''s name';
COMMENT ON COLUMN seasons.start_year IS 'the year it began';
COMMENT ON COLUMN seasons.end_year IS 'the year it ended';
COMMENT ON COLUMN seasons.title IS 'the title of its document';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('seasons', '', 0, 'the editions of the competitions.'), ('seasons', 'season_id', 1, 'identifies the season'), ('seasons', 'season', 2, 'its label with a plain hyphen, such as 1996-97'), ('seasons', 'competition_id', 3, 'its competition'), ('seasons', 'competition', 4, 'the competition''s name'), ('seasons', 'start_year', 5, 'the year it began'), ('seasons', 'end_year', 6, 'the year it ended'), ('seasons', 'title', 7, 'the title of its document');

CREATE VIEW rounds AS
SELECT round.round_id, round.season_id, round.round_no, round.round, round.kind
  FROM round;

DO $comments$ BEGIN
COMMENT ON VIEW rounds IS 'the rounds of the seasons, in the order of the headings.';
COMMENT ON COLUMN rounds.round_id IS 'identifies the round';
COMMENT ON COLUMN rounds.season_id IS 'its season';
COMMENT ON COLUMN rounds.round_no IS 'its place, by the order of the headings, from 1';
COMMENT ON COLUMN rounds.round IS 'its name';
COMMENT ON COLUMN rounds.kind IS 'group stage, knockout, third place or final';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('rounds', '', 0, 'the rounds of the seasons, in the order of the headings.'), ('rounds', 'round_id', 1, 'identifies the round'), ('rounds', 'season_id', 2, 'its season'), ('rounds', 'round_no', 3, 'its place, by the order of the headings, from 1'), ('rounds', 'round', 4, 'its name'), ('rounds', 'kind', 5, 'group stage, knockout, third place or final');

CREATE VIEW clubs AS
SELECT club.club_id, club.club, club.country, club.city
  FROM club;

DO $comments$ BEGIN
COMMENT ON VIEW clubs IS 'the clubs, whatever their names at the time.';
COMMENT ON COLUMN clubs.club_id IS 'identifies the club';
COMMENT ON COLUMN clubs.club IS 'its name over all seasons';
COMMENT ON COLUMN clubs.country IS 'its country, null where not known';
COMMENT ON COLUMN clubs.city IS 'its town, null where no curated entry gives it';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('clubs', '', 0, 'the clubs, whatever their names at the time.'), ('clubs', 'club_id', 1, 'identifies the club'), ('clubs', 'club', 2, 'its name over all seasons'), ('clubs', 'country', 3, 'its country, null where not known'), ('clubs', 'city', 4, 'its town, null where no curated entry gives it');

CREATE VIEW players AS
SELECT season_player.player_id, season_player.player,
       (SELECT declared.nationality FROM season_player AS declared
         WHERE declared.player_id = season_player.player_id AND declared.nationality IS NOT NULL
         ORDER BY declared.season_player_id LIMIT 1) AS nationality
  FROM season_player
 WHERE season_player.season_player_id = season_player.player_id;

DO $comments$ BEGIN
COMMENT ON VIEW players IS 'the players; two of one name are one man only where a curated entry or club and full name say so.';
COMMENT ON COLUMN players.player_id IS 'identifies the player';
COMMENT ON COLUMN players.player IS 'his name';
COMMENT ON COLUMN players.nationality IS 'the code as declared anywhere, null where none is';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('players', '', 0, 'the players; two of one name are one man only where a curated entry or club and full name say so.'), ('players', 'player_id', 1, 'identifies the player'), ('players', 'player', 2, 'his name'), ('players', 'nationality', 3, 'the code as declared anywhere, null where none is');

CREATE VIEW documents AS
SELECT document.document_id, document.document, document.title, document.format, document.sha256,
       document.lines, document.unread_lines
  FROM document;

DO $comments$ BEGIN
COMMENT ON VIEW documents IS 'the texts that were loaded; a season has one.';
COMMENT ON COLUMN documents.document_id IS 'identifies the document';
COMMENT ON COLUMN documents.document IS 'the file''s name or the page''s address';
COMMENT ON COLUMN documents.title IS 'its title';
COMMENT ON COLUMN documents.format IS 'the format it was read as';
COMMENT ON COLUMN documents.sha256 IS 'the hash of its bytes, hexadecimal';
COMMENT ON COLUMN documents.lines IS 'how many lines it has';
COMMENT ON COLUMN documents.unread_lines IS 'how many of them nothing could be made of';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('documents', '', 0, 'the texts that were loaded; a season has one.'), ('documents', 'document_id', 1, 'identifies the document'), ('documents', 'document', 2, 'the file''s name or the page''s address'), ('documents', 'title', 3, 'its title'), ('documents', 'format', 4, 'the format it was read as'), ('documents', 'sha256', 5, 'the hash of its bytes, hexadecimal'), ('documents', 'lines', 6, 'how many lines it has'), ('documents', 'unread_lines', 7, 'how many of them nothing could be made of');

CREATE VIEW source_lines AS
SELECT source_line.document_id, document.document, source_line.line_no, source_line.text
  FROM source_line
  JOIN document ON document.document_id = source_line.document_id;

DO $comments$ BEGIN
COMMENT ON VIEW source_lines IS 'every line of every document, as written.';
COMMENT ON COLUMN source_lines.document_id IS 'the document';
COMMENT ON COLUMN source_lines.document IS 'its name';
COMMENT ON COLUMN source_lines.line_no IS 'the line, from 1';
COMMENT ON COLUMN source_lines.text IS 'the line, without its line end';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('source_lines', '', 0, 'every line of every document, as written.'), ('source_lines', 'document_id', 1, 'the document'), ('source_lines', 'document', 2, 'its name'), ('source_lines', 'line_no', 3, 'the line, from 1'), ('source_lines', 'text', 4, 'the line, without its line end');

CREATE VIEW data_dictionary AS
SELECT dictionary_entry.relation, CAST(nullif(dictionary_entry.column_name, '') AS TEXT) AS column_name,
       dictionary_entry.description
  FROM dictionary_entry;

DO $comments$ BEGIN
COMMENT ON VIEW data_dictionary IS 'what every table, view and column of this database means.';
COMMENT ON COLUMN data_dictionary.relation IS 'a table or view';
COMMENT ON COLUMN data_dictionary.column_name IS 'its column; null for the relation itself';
COMMENT ON COLUMN data_dictionary.description IS 'what it means';
END $comments$;

INSERT INTO dictionary_entry (relation, column_name, position, description) VALUES ('data_dictionary', '', 0, 'what every table, view and column of this database means.'), ('data_dictionary', 'relation', 1, 'a table or view'), ('data_dictionary', 'column_name', 2, 'its column; null for the relation itself'), ('data_dictionary', 'description', 3, 'what it means');

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

