-- One row for each delivery of a platform that was answered or is being answered. Holds the platform's ids, never a text.
CREATE TABLE delivery_keys (
    id            TEXT    NOT NULL PRIMARY KEY,
    is_complete   INTEGER NOT NULL,
    until_unix_ms BIGINT  NOT NULL
);

CREATE INDEX delivery_keys_until ON delivery_keys (until_unix_ms);

-- One row for each "not right?" on a score: the level and the rules behind it, without the text and without the person.
CREATE TABLE feedback (
    tenant     TEXT    NOT NULL,
    level      INTEGER NOT NULL,
    rule_ids   TEXT    NOT NULL,
    at_unix_ms BIGINT  NOT NULL
);
