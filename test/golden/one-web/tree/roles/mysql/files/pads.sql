-- Who owns which pad. Two slashes end a statement.
--
-- Locks are taken in one order, so that nothing ends in a deadlock: rows of store (a write), of
-- padfleet_owner, of padfleet_server, of padfleet_want. READ COMMITTED locks rows, never gaps.

DROP PROCEDURE IF EXISTS padfleet_take
//
-- Makes the caller the owner of a pad, unless somebody else became its owner just now.
CREATE DEFINER = root@localhost PROCEDURE padfleet_take(
  IN a_pad VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, IN my_epoch BIGINT UNSIGNED,
  OUT owner VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, OUT heard DATETIME(3)
)
SQL SECURITY DEFINER
BEGIN
  DECLARE me VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    DEFAULT SUBSTRING_INDEX(USER(), '@', 1);
  DECLARE found VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE found_epoch BIGINT UNSIGNED;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET owner = NULL;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  -- Makes the row, or locks the one that is there.
  INSERT INTO padfleet_owner (pad, server, epoch) VALUES (a_pad, me, my_epoch)
    ON DUPLICATE KEY UPDATE pad = padfleet_owner.pad;
  SELECT server, epoch INTO found, found_epoch FROM padfleet_owner WHERE pad = a_pad FOR UPDATE;
  IF found <> me THEN
    -- A lease that is judged here is not renewed meanwhile, and not afterwards if it has expired.
    SELECT name, renewed INTO owner, heard FROM padfleet_server
      WHERE name = found AND epoch = found_epoch AND expires > UTC_TIMESTAMP(3)
      LOCK IN SHARE MODE;
  END IF;
  IF owner IS NULL THEN
    UPDATE padfleet_owner SET server = me, epoch = my_epoch WHERE pad = a_pad;
    DELETE FROM padfleet_want WHERE pad = a_pad AND server = me;
    SET owner = me;
  END IF;
  COMMIT;
END
//
DROP PROCEDURE IF EXISTS padfleet_claim
//
-- Makes the caller the owner of a pad that is free, or says who owns it:
-- mine, other (with the owner's name and the ms since it was last heard of), lost (the caller has no
-- valid lease), none (the caller drains, the pad is free, and nobody else could take it).
CREATE DEFINER = root@localhost PROCEDURE padfleet_claim(
  IN a_pad VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, IN my_epoch BIGINT UNSIGNED
)
SQL SECURITY DEFINER
claim: BEGIN
  DECLARE me VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    DEFAULT SUBSTRING_INDEX(USER(), '@', 1);
  DECLARE owner VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE heard DATETIME(3);
  DECLARE drains BOOLEAN;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET owner = NULL;

  SET drains = (
    SELECT draining FROM padfleet_server
      WHERE name = me AND epoch = my_epoch AND expires > UTC_TIMESTAMP(3)
  );
  IF drains IS NULL THEN
    SELECT 'lost' AS outcome, NULL AS server, 0 AS behind_ms;
    LEAVE claim;
  END IF;
  -- Without a lock: most pads that are asked for have a live owner, whose writes must not wait.
  SELECT o.server, s.renewed INTO owner, heard
    FROM padfleet_owner o JOIN padfleet_server s ON s.name = o.server AND s.epoch = o.epoch
    WHERE o.pad = a_pad AND s.expires > UTC_TIMESTAMP(3);
  IF owner IS NULL AND drains THEN
    SELECT s.name, s.renewed INTO owner, heard
      FROM padfleet_server s
      LEFT JOIN padfleet_owner o ON o.server = s.name AND o.epoch = s.epoch
      WHERE s.expires > UTC_TIMESTAMP(3) AND NOT s.draining
      GROUP BY s.name, s.renewed ORDER BY COUNT(o.pad), s.name LIMIT 1;
  END IF;
  IF owner IS NULL AND NOT drains THEN
    take: LOOP
      BEGIN
        -- A deadlock has one loser, who tries again: two that wait for a row whose maker rolls back
        -- run into one.
        DECLARE EXIT HANDLER FOR SQLSTATE '40001' BEGIN END;
        CALL padfleet_take(a_pad, my_epoch, owner, heard);
        LEAVE take;
      END;
    END LOOP;
  END IF;
  SELECT
    CASE WHEN owner IS NULL THEN 'none' WHEN owner = me THEN 'mine' ELSE 'other' END AS outcome,
    owner AS server,
    IF(owner <> me, TIMESTAMPDIFF(MICROSECOND, heard, UTC_TIMESTAMP(3)) DIV 1000, 0) AS behind_ms;
END
//
DROP PROCEDURE IF EXISTS padfleet_release
//
-- Gives a pad up: to the server that asked for it, if it lives and takes pads, else to nobody.
CREATE DEFINER = root@localhost PROCEDURE padfleet_release(
  IN a_pad VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, IN my_epoch BIGINT UNSIGNED
)
SQL SECURITY DEFINER
BEGIN
  DECLARE me VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    DEFAULT SUBSTRING_INDEX(USER(), '@', 1);
  DECLARE owner, next_owner VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE next_epoch BIGINT UNSIGNED;
  DECLARE is_released BOOLEAN DEFAULT FALSE;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET next_owner = NULL;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT server INTO owner FROM padfleet_owner
    WHERE pad = a_pad AND server = me AND epoch = my_epoch FOR UPDATE;
  IF owner = me THEN
    SELECT s.name, s.epoch INTO next_owner, next_epoch
      FROM padfleet_want w JOIN padfleet_server s ON s.name = w.server
      WHERE w.pad = a_pad AND w.asked > UTC_TIMESTAMP(3) - INTERVAL 10 SECOND
        AND w.server <> me AND s.expires > UTC_TIMESTAMP(3) AND NOT s.draining;
    IF next_owner IS NULL THEN
      DELETE FROM padfleet_owner WHERE pad = a_pad;
    ELSE
      UPDATE padfleet_owner SET server = next_owner, epoch = next_epoch WHERE pad = a_pad;
    END IF;
    DELETE FROM padfleet_want WHERE pad = a_pad;
    SET is_released = TRUE;
  END IF;
  COMMIT;
  SELECT is_released AS released;
END
//
DROP PROCEDURE IF EXISTS padfleet_want
//
-- Asks the owner of a pad to give it to the caller. Forgotten after 10 seconds: say it again.
-- Answers with the owner; NULL when no other server owns the pad.
CREATE DEFINER = root@localhost PROCEDURE padfleet_want(
  IN a_pad VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
)
SQL SECURITY DEFINER
BEGIN
  DECLARE me VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    DEFAULT SUBSTRING_INDEX(USER(), '@', 1);
  DECLARE other VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  SET other = (
    SELECT o.server
      FROM padfleet_owner o JOIN padfleet_server s ON s.name = o.server AND s.epoch = o.epoch
      WHERE o.pad = a_pad AND o.server <> me AND s.expires > UTC_TIMESTAMP(3)
  );
  IF other IS NOT NULL THEN
    INSERT INTO padfleet_want (pad, server, asked) VALUES (a_pad, me, UTC_TIMESTAMP(3))
      ON DUPLICATE KEY UPDATE server = me, asked = UTC_TIMESTAMP(3);
  END IF;
  SELECT other AS owner;
END
//
DROP PROCEDURE IF EXISTS padfleet_wanted
//
-- The caller's pads that others asked for.
CREATE DEFINER = root@localhost PROCEDURE padfleet_wanted(IN my_epoch BIGINT UNSIGNED)
SQL SECURITY DEFINER
BEGIN
  SELECT w.pad
    FROM padfleet_want w JOIN padfleet_owner o ON o.pad = w.pad
    WHERE o.server = SUBSTRING_INDEX(USER(), '@', 1) AND o.epoch = my_epoch
      AND w.server <> o.server AND w.asked > UTC_TIMESTAMP(3) - INTERVAL 10 SECOND;
END
