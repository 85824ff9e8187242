PRAGMA application_id = 1447382351;
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE adoptions (
        number INTEGER NOT NULL PRIMARY KEY,
        scheme TEXT NOT NULL,
        training_id TEXT REFERENCES trainings (id),
        author TEXT NOT NULL,
        at TEXT NOT NULL
    );
INSERT INTO "adoptions" VALUES(1,'sentiment','training','ann','2025-05-02T00:00:00.000000+00:00');
INSERT INTO "adoptions" VALUES(2,'sentiment',NULL,'bob','2025-05-02T00:00:00.000000+00:00');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0007');
CREATE TABLE curves (
        run_id TEXT NOT NULL REFERENCES runs (id),
        scheme TEXT NOT NULL,
        kind TEXT NOT NULL,
        names TEXT NOT NULL,
        edges_us BLOB NOT NULL,
        "values" BLOB NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (run_id, scheme)
    );
INSERT INTO "curves" VALUES('824c331bbe50cfc1bef15791afb97b18','sentiment','formula','["negative","neutral","positive"]',X'000000000000000040420F000000000080841E0000000000C0C62D000000000000093D0000000000404B4C0000000000808D5B0000000000C0CF6A000000000000127A000000000040548900000000008096980000000000C0D8A70000000000001BB70000000000405DC60000000000809FD50000000000C0E1E400000000000024F40000000000406603010000000080A8120100000000C0EA210100000000002D310100000000406F40010000000080B14F0100000000C0F35E010000000000366E010000000040787D010000000080BA8C0100000000C0FC9B0100000000003FAB01000000004081BA010000000080C3C90100000000C005D901000000000048E80100000000408AF7010000000080CC060200000000C00E1602000000000051250200000000409334020000000080D5430200000000C017530200000000005A620200000000409C71020000000080DE800200000000C02090020000000000639F020000000040A5AE020000000080E7BD0200000000C029CD0200000000006CDC020000000040AEEB020000000080F0FA0200000000C0320A0300000000007519030000000040B728030000000080F9370300000000C03B470300000000007E56030000000040C06503000000008002750300000000C044840300000000008793030000000040C9A20300000000800BB20300000000C04DC103000000000090D0030000000040D2DF03000000008014EF0300000000C056FE030000000000990D040000000040DB1C0400000000801D2C0400000000C05F3B040000000000A24A040000000040E45904000000008026690400000000C06878040000000000AB87040000000040ED960400000000802FA60400000000C071B5040000000000B4C4040000000040F6D304000000008038E30400000000C07AF2040000000000BD01050000000040FF1005000000008041200500000000C0832F050000000000C63E050000000040084E0500000000804A5D0500000000C08C6C050000000000CF7B050000000040118B050000000080539A0500000000C095A9050000000000D8B80500000000401AC80500000000805CD70500000000C09EE6050000000000E1F50500000000',X'CDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003FCDCC4C3E9A99993E0000003F','d03d16a4e2f5e126509f92fc845443951b888c93c783e27c54cfed860e239133');
CREATE TABLE gold_segments (
        
    id TEXT NOT NULL PRIMARY KEY,
    media_id TEXT NOT NULL REFERENCES media (id),
    scheme TEXT NOT NULL REFERENCES label_schemes (id),
    start_us INTEGER NOT NULL,
    end_us INTEGER NOT NULL,
    label TEXT NOT NULL,
    author TEXT NOT NULL,
    state TEXT NOT NULL,
    confidence DOUBLE,
    note TEXT NOT NULL,

        origin_id TEXT,
        CONSTRAINT gold_segments_interval CHECK (start_us >= 0 AND end_us > start_us),
        CONSTRAINT gold_segments_state CHECK (state IN ('accepted', 'adjusted')),
        CONSTRAINT gold_segments_confidence CHECK (confidence IS NULL OR confidence BETWEEN 0 AND 1)
    );
CREATE TABLE human_segments (
        
    id TEXT NOT NULL PRIMARY KEY,
    media_id TEXT NOT NULL REFERENCES media (id),
    scheme TEXT NOT NULL REFERENCES label_schemes (id),
    start_us INTEGER NOT NULL,
    end_us INTEGER NOT NULL,
    label TEXT NOT NULL,
    author TEXT NOT NULL,
    state TEXT NOT NULL,
    confidence DOUBLE,
    note TEXT NOT NULL,

        origin_id TEXT REFERENCES proposals (id),
        run_id TEXT REFERENCES runs (id),
        CONSTRAINT human_segments_interval CHECK (start_us >= 0 AND end_us > start_us),
        CONSTRAINT human_segments_state CHECK (state IN ('accepted', 'adjusted')),
        CONSTRAINT human_segments_confidence CHECK (confidence IS NULL OR confidence BETWEEN 0 AND 1)
    );
INSERT INTO "human_segments" VALUES('6f5351d6a30c9b9b1116fb29ee795bbf','video','sentiment',0,9000000,'positive','ann','accepted',NULL,'','c2de5b421c21667f4b46ff8f4196ef78','824c331bbe50cfc1bef15791afb97b18');
INSERT INTO "human_segments" VALUES('e0eb4289abf7a77234f69eb0624dbd48','video','sentiment',11000000,19000000,'positive','ann','adjusted',NULL,'','81c068a8e86167d5199761f4de5b76e0','824c331bbe50cfc1bef15791afb97b18');
CREATE TABLE label_schemes (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, labels TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1, description TEXT NOT NULL DEFAULT '', removed BOOLEAN NOT NULL DEFAULT 0);
INSERT INTO "label_schemes" VALUES('sentiment','Sentiment','[{"color":"#CC3311","key":"negative","letter":"N","name":"Negative","pattern":"diagonal","polarity":-1},{"color":"#8C8C8C","key":"neutral","letter":"0","name":"Neutral","pattern":"horizontal","polarity":0},{"color":"#3A8FD6","key":"positive","letter":"P","name":"Positive","pattern":"back-diagonal","polarity":1}]',1,'',0);
CREATE TABLE media (
        id TEXT NOT NULL PRIMARY KEY,
        path TEXT NOT NULL,
        fingerprint TEXT NOT NULL UNIQUE,
        size_bytes INTEGER NOT NULL,
        title TEXT NOT NULL,
        duration_us INTEGER NOT NULL,
        has_video BOOLEAN NOT NULL,
        has_audio BOOLEAN NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        added_at TEXT NOT NULL,
        removed BOOLEAN NOT NULL,
        problem TEXT NOT NULL,
        CONSTRAINT media_duration CHECK (duration_us >= 0)
    );
INSERT INTO "media" VALUES('video','talk.mp4','print',4,'talk',100000000,1,1,320,240,'2025-05-01T00:00:00.000000+00:00',0,'');
CREATE TABLE own_segments (
        run_id TEXT NOT NULL PRIMARY KEY REFERENCES runs (id),
        segments TEXT NOT NULL
    );
INSERT INTO "own_segments" VALUES('824c331bbe50cfc1bef15791afb97b18','[[0,9000000,"positive",0.5],[10000000,19000000,"positive",0.25]]');
CREATE TABLE proposals (
        
    id TEXT NOT NULL PRIMARY KEY,
    media_id TEXT NOT NULL REFERENCES media (id),
    scheme TEXT NOT NULL REFERENCES label_schemes (id),
    start_us INTEGER NOT NULL,
    end_us INTEGER NOT NULL,
    label TEXT NOT NULL,
    author TEXT NOT NULL,
    state TEXT NOT NULL,
    confidence DOUBLE,
    note TEXT NOT NULL,

        run_id TEXT NOT NULL REFERENCES runs (id),
        uncertainty DOUBLE NOT NULL,
        CONSTRAINT proposals_interval CHECK (start_us >= 0 AND end_us > start_us),
        CONSTRAINT proposals_state CHECK (state IN ('open', 'accepted', 'adjusted', 'rejected')),
        CONSTRAINT proposals_confidence CHECK (confidence IS NULL OR confidence BETWEEN 0 AND 1)
    );
INSERT INTO "proposals" VALUES('c2de5b421c21667f4b46ff8f4196ef78','video','sentiment',0,9000000,'positive','network:signals','accepted',0.5,'','824c331bbe50cfc1bef15791afb97b18',0.800000011920929);
INSERT INTO "proposals" VALUES('81c068a8e86167d5199761f4de5b76e0','video','sentiment',10000000,19000000,'positive','network:signals','adjusted',0.5,'','824c331bbe50cfc1bef15791afb97b18',0.800000011920929);
INSERT INTO "proposals" VALUES('da82be0814ea3bc7eddb3deb84c7f435','video','sentiment',20000000,29000000,'positive','network:signals','open',0.5,'','824c331bbe50cfc1bef15791afb97b18',0.800000011920929);
INSERT INTO "proposals" VALUES('89e7cfbec6adfc32f840d56485365bdb','video','sentiment',30000000,39000000,'positive','network:signals','open',0.5,'','824c331bbe50cfc1bef15791afb97b18',0.800000011920929);
INSERT INTO "proposals" VALUES('3e65c123329828e041bc8836e78f4869','video','sentiment',40000000,49000000,'positive','network:signals','open',0.5,'','824c331bbe50cfc1bef15791afb97b18',0.800000011920929);
INSERT INTO "proposals" VALUES('6fee90559fe41dd02199eee8b72de1f1','video','sentiment',50000000,59000000,'positive','network:signals','open',0.5,'','824c331bbe50cfc1bef15791afb97b18',0.800000011920929);
INSERT INTO "proposals" VALUES('91b7d202aed72296a68c35c3703dc2aa','video','sentiment',60000000,69000000,'positive','network:signals','open',0.5,'','824c331bbe50cfc1bef15791afb97b18',0.800000011920929);
INSERT INTO "proposals" VALUES('6d6e921f21af2868760673e2488e249c','video','sentiment',70000000,79000000,'positive','network:signals','open',0.5,'','824c331bbe50cfc1bef15791afb97b18',0.800000011920929);
INSERT INTO "proposals" VALUES('b13190e2067383be1d667ffde9c7ac73','video','sentiment',80000000,89000000,'positive','network:signals','open',0.5,'','824c331bbe50cfc1bef15791afb97b18',0.800000011920929);
CREATE TABLE revision_segments (
        revision INTEGER NOT NULL REFERENCES revisions (number),
        segment_id TEXT NOT NULL,
        PRIMARY KEY (revision, segment_id)
    ) WITHOUT ROWID
    ;
INSERT INTO "revision_segments" VALUES(1,'3e65c123329828e041bc8836e78f4869');
INSERT INTO "revision_segments" VALUES(1,'6d6e921f21af2868760673e2488e249c');
INSERT INTO "revision_segments" VALUES(2,'6f5351d6a30c9b9b1116fb29ee795bbf');
INSERT INTO "revision_segments" VALUES(1,'6fee90559fe41dd02199eee8b72de1f1');
INSERT INTO "revision_segments" VALUES(1,'81c068a8e86167d5199761f4de5b76e0');
INSERT INTO "revision_segments" VALUES(3,'81c068a8e86167d5199761f4de5b76e0');
INSERT INTO "revision_segments" VALUES(1,'89e7cfbec6adfc32f840d56485365bdb');
INSERT INTO "revision_segments" VALUES(1,'91b7d202aed72296a68c35c3703dc2aa');
INSERT INTO "revision_segments" VALUES(1,'b13190e2067383be1d667ffde9c7ac73');
INSERT INTO "revision_segments" VALUES(1,'c2de5b421c21667f4b46ff8f4196ef78');
INSERT INTO "revision_segments" VALUES(2,'c2de5b421c21667f4b46ff8f4196ef78');
INSERT INTO "revision_segments" VALUES(1,'da82be0814ea3bc7eddb3deb84c7f435');
INSERT INTO "revision_segments" VALUES(4,'da82be0814ea3bc7eddb3deb84c7f435');
INSERT INTO "revision_segments" VALUES(5,'da82be0814ea3bc7eddb3deb84c7f435');
INSERT INTO "revision_segments" VALUES(3,'e0eb4289abf7a77234f69eb0624dbd48');
INSERT INTO "revision_segments" VALUES(6,'trace-arousal');
INSERT INTO "revision_segments" VALUES(6,'trace-valence');
CREATE TABLE "revisions" (
        number INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        gesture TEXT NOT NULL,
        media_id TEXT REFERENCES media (id),
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        target INTEGER REFERENCES revisions (number),
        overtakes TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        removed BOOLEAN,
        traces_before TEXT NOT NULL DEFAULT '[]',
        traces_after TEXT NOT NULL DEFAULT '[]',
        scheme_before TEXT NOT NULL DEFAULT 'null',
        scheme_after TEXT NOT NULL DEFAULT 'null'
    );
INSERT INTO "revisions" VALUES(1,'machine','Propose','video','network:signals','2026-11-21T02:20:55.192103+00:00',NULL,'[]','[]','[{"author":"network:signals","confidence":0.5,"end_us":9000000,"id":"c2de5b421c21667f4b46ff8f4196ef78","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":0,"state":"open"},{"author":"network:signals","confidence":0.5,"end_us":19000000,"id":"81c068a8e86167d5199761f4de5b76e0","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":10000000,"state":"open"},{"author":"network:signals","confidence":0.5,"end_us":29000000,"id":"da82be0814ea3bc7eddb3deb84c7f435","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":20000000,"state":"open"},{"author":"network:signals","confidence":0.5,"end_us":39000000,"id":"89e7cfbec6adfc32f840d56485365bdb","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":30000000,"state":"open"},{"author":"network:signals","confidence":0.5,"end_us":49000000,"id":"3e65c123329828e041bc8836e78f4869","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":40000000,"state":"open"},{"author":"network:signals","confidence":0.5,"end_us":59000000,"id":"6fee90559fe41dd02199eee8b72de1f1","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":50000000,"state":"open"},{"author":"network:signals","confidence":0.5,"end_us":69000000,"id":"91b7d202aed72296a68c35c3703dc2aa","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":60000000,"state":"open"},{"author":"network:signals","confidence":0.5,"end_us":79000000,"id":"6d6e921f21af2868760673e2488e249c","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":70000000,"state":"open"},{"author":"network:signals","confidence":0.5,"end_us":89000000,"id":"b13190e2067383be1d667ffde9c7ac73","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":80000000,"state":"open"}]',NULL,'[]','[]','null','null');
INSERT INTO "revisions" VALUES(2,'gesture','Accept proposal','video','ann','2026-11-21T02:20:55.206024+00:00',NULL,'[]','[{"author":"network:signals","confidence":0.5,"end_us":9000000,"id":"c2de5b421c21667f4b46ff8f4196ef78","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":0,"state":"open"}]','[{"author":"network:signals","confidence":0.5,"end_us":9000000,"id":"c2de5b421c21667f4b46ff8f4196ef78","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":0,"state":"accepted"},{"author":"ann","confidence":null,"end_us":9000000,"id":"6f5351d6a30c9b9b1116fb29ee795bbf","label":"positive","layer":"human","media_id":"video","note":"","origin_id":"c2de5b421c21667f4b46ff8f4196ef78","run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":0,"state":"accepted"}]',NULL,'[]','[]','null','null');
INSERT INTO "revisions" VALUES(3,'gesture','Adjust proposal','video','ann','2026-11-21T02:20:55.212594+00:00',NULL,'[]','[{"author":"network:signals","confidence":0.5,"end_us":19000000,"id":"81c068a8e86167d5199761f4de5b76e0","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":10000000,"state":"open"}]','[{"author":"network:signals","confidence":0.5,"end_us":19000000,"id":"81c068a8e86167d5199761f4de5b76e0","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":10000000,"state":"adjusted"},{"author":"ann","confidence":null,"end_us":19000000,"id":"e0eb4289abf7a77234f69eb0624dbd48","label":"positive","layer":"human","media_id":"video","note":"","origin_id":"81c068a8e86167d5199761f4de5b76e0","run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":11000000,"state":"adjusted"}]',NULL,'[]','[]','null','null');
INSERT INTO "revisions" VALUES(4,'gesture','Reject proposal','video','ann','2026-11-21T02:20:55.216338+00:00',NULL,'[]','[{"author":"network:signals","confidence":0.5,"end_us":29000000,"id":"da82be0814ea3bc7eddb3deb84c7f435","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":20000000,"state":"open"}]','[{"author":"network:signals","confidence":0.5,"end_us":29000000,"id":"da82be0814ea3bc7eddb3deb84c7f435","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":20000000,"state":"rejected"}]',NULL,'[]','[]','null','null');
INSERT INTO "revisions" VALUES(5,'undo','Reject proposal','video','ann','2026-11-21T02:20:55.225840+00:00',4,'[]','[{"author":"network:signals","confidence":0.5,"end_us":29000000,"id":"da82be0814ea3bc7eddb3deb84c7f435","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":20000000,"state":"rejected"}]','[{"author":"network:signals","confidence":0.5,"end_us":29000000,"id":"da82be0814ea3bc7eddb3deb84c7f435","label":"positive","layer":"proposal","media_id":"video","note":"","origin_id":null,"run_id":"824c331bbe50cfc1bef15791afb97b18","scheme":"sentiment","start_us":20000000,"state":"open"}]',NULL,'[]','[]','null','null');
INSERT INTO "revisions" VALUES(6,'machine','Record valence and arousal','video','ann','2026-11-30T07:12:48.018617+00:00',NULL,'[]','[]','[]',NULL,'[]','[{"author":"ann","dimension":"valence","id":"trace-valence","lag_us":0,"media_id":"video","stretches":[[0,120000,"take"]]},{"author":"ann","dimension":"arousal","id":"trace-arousal","lag_us":0,"media_id":"video","stretches":[[0,120000,"take"]]}]','null','null');
CREATE TABLE runs (
        id TEXT NOT NULL PRIMARY KEY,
        media_id TEXT NOT NULL REFERENCES media (id),
        fingerprint TEXT NOT NULL,
        network TEXT NOT NULL,
        version TEXT NOT NULL,
        card_digest TEXT NOT NULL,
        settings TEXT NOT NULL,
        device TEXT NOT NULL,
        program_version TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT NOT NULL,
        main_scheme TEXT NOT NULL,
        video_distribution TEXT NOT NULL,
        proposal_settings TEXT NOT NULL
    );
INSERT INTO "runs" VALUES('824c331bbe50cfc1bef15791afb97b18','video','print','signals','1','0000000000000000000000000000000000000000000000000000000000000000','{}','cpu','0.1.0','2026-11-21T02:20:55.163910+00:00','2026-11-21T02:20:55.163910+00:00','sentiment','{}','{"enter":0.45,"exclusive":true,"leave":0.35,"lowest_score":0.0,"merge_gap_s":0.75,"per_label":[],"shortest_s":1.0,"skip":["neutral"],"smoothing_s":1.0}');
CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "settings" VALUES('created_at','"2026-11-21T02:20:55+00:00"');
INSERT INTO "settings" VALUES('created_by','"VEMO Desktop 0.1.0"');
CREATE TABLE split_sides (
        fingerprint TEXT NOT NULL PRIMARY KEY,
        side TEXT NOT NULL,
        at TEXT NOT NULL,
        CONSTRAINT split_sides_side CHECK (side IN ('train', 'held out'))
    );
INSERT INTO "split_sides" VALUES('print','train','2025-05-02T00:00:00.000000+00:00');
INSERT INTO "split_sides" VALUES('other','held out','2025-05-02T00:00:00.000000+00:00');
CREATE TABLE take_chunks (
        take_id TEXT NOT NULL REFERENCES takes (id),
        number INTEGER NOT NULL,
        device TEXT NOT NULL,
        speed DOUBLE NOT NULL,
        times_us BLOB NOT NULL,
        "values" BLOB NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (take_id, number)
    );
INSERT INTO "take_chunks" VALUES('take',0,'mouse',1.0,X'789C63608000873910BAC182114C030012CA0196',X'789C63608081063B20DE0764D803F17E0017E602FB','1a2c4598685fd5bef1d9489333b55f89c3f5ec7f163411519231096445448dee');
CREATE TABLE takes (
        id TEXT NOT NULL PRIMARY KEY,
        media_id TEXT NOT NULL REFERENCES media (id),
        author TEXT NOT NULL,
        dimensions TEXT NOT NULL,
        low DOUBLE NOT NULL,
        high DOUBLE NOT NULL,
        recorded_at TEXT NOT NULL,
        source TEXT NOT NULL,
        ended_at TEXT,
        CONSTRAINT takes_scale CHECK (low < high)
    );
INSERT INTO "takes" VALUES('take','video','ann','["valence","arousal"]',-1.0,1.0,'2026-11-21T00:00:00.000000+00:00','','2026-11-21T00:00:00.000000+00:00');
CREATE TABLE traces (
        id TEXT NOT NULL PRIMARY KEY,
        media_id TEXT NOT NULL REFERENCES media (id),
        author TEXT NOT NULL,
        dimension TEXT NOT NULL,
        lag_us INTEGER NOT NULL,
        stretches TEXT NOT NULL
    );
INSERT INTO "traces" VALUES('trace-valence','video','ann','valence',0,'[[0,120000,"take"]]');
INSERT INTO "traces" VALUES('trace-arousal','video','ann','arousal',0,'[[0,120000,"take"]]');
CREATE TABLE trainings (
        id TEXT NOT NULL PRIMARY KEY,
        network TEXT NOT NULL,
        present TEXT NOT NULL,
        scheme TEXT NOT NULL REFERENCES label_schemes (id),
        author TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT NOT NULL,
        seconds DOUBLE NOT NULL,
        device TEXT NOT NULL,
        program_version TEXT NOT NULL,
        settings TEXT NOT NULL,
        examples TEXT NOT NULL,
        versions TEXT NOT NULL,
        losses TEXT NOT NULL,
        judgements TEXT NOT NULL,
        comparison TEXT NOT NULL,
        notices TEXT NOT NULL,
        step INTEGER NOT NULL,
        steps INTEGER NOT NULL,
        card TEXT NOT NULL,
        weights BLOB NOT NULL,
        digest TEXT NOT NULL
    );
INSERT INTO "trainings" VALUES('training','taught-sentiment-0123abcd','builtin','sentiment','ann','2025-05-02T00:00:00.000000+00:00','2025-05-02T00:00:00.000000+00:00',2.5,'cpu','0.1.0','{"seed":1}','[{"judged_s":100.0,"refused":0,"segments":2,"side":"train","title":"talk","video":"print"}]','{"torch":"2.13.0"}','[{"loss":0.5,"step":1}]','[{"step":0,"worth":0.1}]','{"figures":[],"reason":"","verdict":"not shown","videos":0}','[]',1,1,'{"id":"taught-sentiment-0123abcd"}',X'77656967687473','9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c');
CREATE INDEX runs_by_media ON runs (media_id, ended_at);
CREATE INDEX proposals_by_media ON proposals (media_id, state);
CREATE INDEX proposals_waiting ON proposals (uncertainty, id) WHERE state = 'open';
CREATE INDEX human_segments_by_media ON human_segments (media_id, state);
CREATE INDEX human_segments_by_origin ON human_segments (origin_id);
CREATE INDEX gold_segments_by_media ON gold_segments (media_id, state);
CREATE INDEX revision_segments_by_segment ON revision_segments (segment_id);
CREATE TRIGGER curves_never_changed BEFORE UPDATE ON curves BEGIN SELECT RAISE(ABORT, 'curves are never changed'); END;
CREATE TRIGGER revision_segments_never_changed BEFORE UPDATE ON revision_segments BEGIN SELECT RAISE(ABORT, 'revision_segments are never changed'); END;
CREATE TRIGGER media_never_deleted BEFORE DELETE ON media BEGIN SELECT RAISE(ABORT, 'media are never deleted'); END;
CREATE TRIGGER runs_never_deleted BEFORE DELETE ON runs BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END;
CREATE TRIGGER curves_never_deleted BEFORE DELETE ON curves BEGIN SELECT RAISE(ABORT, 'curves are never deleted'); END;
CREATE TRIGGER revision_segments_never_deleted BEFORE DELETE ON revision_segments BEGIN SELECT RAISE(ABORT, 'revision_segments are never deleted'); END;
CREATE TRIGGER curves_never_replaced BEFORE INSERT ON curves WHEN EXISTS (SELECT 1 FROM curves WHERE run_id = NEW.run_id AND scheme = NEW.scheme) BEGIN SELECT RAISE(ABORT, 'curves are never changed'); END;
CREATE TRIGGER proposals_keep_their_content BEFORE UPDATE OF id, media_id, scheme, start_us, end_us, label, author, confidence, run_id, uncertainty ON proposals BEGIN SELECT RAISE(ABORT, 'proposals keep their content'); END;
CREATE TRIGGER own_segments_never_changed BEFORE UPDATE ON own_segments BEGIN SELECT RAISE(ABORT, 'own_segments are never changed'); END;
CREATE TRIGGER own_segments_never_deleted BEFORE DELETE ON own_segments BEGIN SELECT RAISE(ABORT, 'own_segments are never deleted'); END;
CREATE TRIGGER own_segments_never_replaced BEFORE INSERT ON own_segments WHEN EXISTS (SELECT 1 FROM own_segments WHERE run_id = NEW.run_id) BEGIN SELECT RAISE(ABORT, 'own_segments are never changed'); END;
CREATE INDEX takes_by_media ON takes (media_id);
CREATE INDEX takes_open ON takes (recorded_at) WHERE ended_at IS NULL;
CREATE INDEX traces_by_media ON traces (media_id);
CREATE TRIGGER takes_never_changed BEFORE UPDATE ON takes WHEN OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL BEGIN SELECT RAISE(ABORT, 'takes are never changed'); END;
CREATE TRIGGER takes_keep_their_content BEFORE UPDATE OF id, media_id, author, dimensions, low, high, recorded_at, source ON takes BEGIN SELECT RAISE(ABORT, 'takes keep their content'); END;
CREATE TRIGGER takes_never_deleted BEFORE DELETE ON takes BEGIN SELECT RAISE(ABORT, 'takes are never deleted'); END;
CREATE TRIGGER take_chunks_never_changed BEFORE UPDATE ON take_chunks BEGIN SELECT RAISE(ABORT, 'take_chunks are never changed'); END;
CREATE TRIGGER take_chunks_never_deleted BEFORE DELETE ON take_chunks BEGIN SELECT RAISE(ABORT, 'take_chunks are never deleted'); END;
CREATE TRIGGER takes_never_replaced BEFORE INSERT ON takes WHEN EXISTS (SELECT 1 FROM takes WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'takes are never changed'); END;
CREATE TRIGGER take_chunks_only_appended BEFORE INSERT ON take_chunks WHEN EXISTS (SELECT 1 FROM take_chunks WHERE take_id = NEW.take_id AND number >= NEW.number) OR EXISTS (SELECT 1 FROM takes WHERE id = NEW.take_id AND ended_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'take_chunks are only appended'); END;
CREATE TRIGGER split_sides_never_changed BEFORE UPDATE ON split_sides BEGIN SELECT RAISE(ABORT, 'split_sides are never changed'); END;
CREATE TRIGGER split_sides_never_deleted BEFORE DELETE ON split_sides BEGIN SELECT RAISE(ABORT, 'split_sides are never deleted'); END;
CREATE TRIGGER split_sides_never_replaced BEFORE INSERT ON split_sides WHEN EXISTS (SELECT 1 FROM split_sides WHERE fingerprint = NEW.fingerprint) BEGIN SELECT RAISE(ABORT, 'split_sides are never changed'); END;
CREATE TRIGGER trainings_never_changed BEFORE UPDATE ON trainings BEGIN SELECT RAISE(ABORT, 'trainings are never changed'); END;
CREATE TRIGGER trainings_never_deleted BEFORE DELETE ON trainings BEGIN SELECT RAISE(ABORT, 'trainings are never deleted'); END;
CREATE TRIGGER trainings_never_replaced BEFORE INSERT ON trainings WHEN EXISTS (SELECT 1 FROM trainings WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'trainings are never changed'); END;
CREATE TRIGGER adoptions_never_changed BEFORE UPDATE ON adoptions BEGIN SELECT RAISE(ABORT, 'adoptions are never changed'); END;
CREATE TRIGGER adoptions_never_deleted BEFORE DELETE ON adoptions BEGIN SELECT RAISE(ABORT, 'adoptions are never deleted'); END;
CREATE TRIGGER adoptions_never_replaced BEFORE INSERT ON adoptions WHEN EXISTS (SELECT 1 FROM adoptions WHERE number = NEW.number) BEGIN SELECT RAISE(ABORT, 'adoptions are never changed'); END;
CREATE INDEX revisions_by_media ON revisions (media_id);
CREATE TRIGGER revisions_never_changed BEFORE UPDATE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END;
CREATE TRIGGER revisions_never_deleted BEFORE DELETE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are never deleted'); END;
CREATE TRIGGER revisions_only_appended BEFORE INSERT ON revisions WHEN NEW.number <= (SELECT max(number) FROM revisions) BEGIN SELECT RAISE(ABORT, 'revisions are only appended'); END;
CREATE INDEX revisions_by_kind ON revisions (kind, number);
CREATE INDEX revisions_overtaking ON revisions (number) WHERE overtakes <> '[]';
COMMIT;
