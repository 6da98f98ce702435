-- Leases of web servers. Two slashes end a statement.
--
-- A caller is whoever logged in, USER(); the procedures run as root, who owns the tables. The clock
-- is this server's. A time is compared after the row is locked, in a statement of its own: a
-- statement's clock stands still while it waits for a lock.

DROP PROCEDURE IF EXISTS padfleet_begin
//
-- Gives the caller a new epoch and a lease. What it owned under older epochs is free, and forgotten.
CREATE DEFINER = root@localhost PROCEDURE padfleet_begin(IN lease_ms INT UNSIGNED)
SQL SECURITY DEFINER
BEGIN
  DECLARE me VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    DEFAULT SUBSTRING_INDEX(USER(), '@', 1);
  DECLARE current_time_utc DATETIME(3);
  DECLARE new_epoch BIGINT UNSIGNED;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  INSERT INTO padfleet_server (name, epoch, renewed, expires)
    VALUES (me, 1, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))
    ON DUPLICATE KEY UPDATE epoch = epoch + 1;
  SET current_time_utc = UTC_TIMESTAMP(3);
  UPDATE padfleet_server
    SET renewed = current_time_utc,
        expires = current_time_utc + INTERVAL lease_ms * 1000 MICROSECOND,
        draining = FALSE
    WHERE name = me;
  SELECT epoch INTO new_epoch FROM padfleet_server WHERE name = me;
  COMMIT;
  BEGIN
    -- Rows that mean nothing any more. A deadlock with who takes such a pad just now: the next time.
    DECLARE EXIT HANDLER FOR SQLSTATE '40001' ROLLBACK;
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    START TRANSACTION;
    DELETE FROM padfleet_owner WHERE server = me AND epoch < new_epoch;
    DELETE FROM padfleet_want WHERE asked < current_time_utc - INTERVAL 1 MINUTE;
    COMMIT;
  END;
  SELECT me AS name, new_epoch AS epoch;
END
//
DROP PROCEDURE IF EXISTS padfleet_succeed
//
-- Gives the caller a new epoch and a lease, and all that it owned under the old epoch, whose lease must
-- not have ended: for an Etherpad that takes the place of another one on its host.
CREATE DEFINER = root@localhost PROCEDURE padfleet_succeed(
  IN old_epoch BIGINT UNSIGNED, IN lease_ms INT UNSIGNED
)
SQL SECURITY DEFINER
BEGIN
  DECLARE me VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    DEFAULT SUBSTRING_INDEX(USER(), '@', 1);
  DECLARE current_time_utc, until DATETIME(3);
  DECLARE current_epoch BIGINT UNSIGNED;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET current_epoch = NULL;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  UPDATE padfleet_owner SET epoch = old_epoch + 1 WHERE server = me AND epoch = old_epoch;
  SELECT epoch, expires INTO current_epoch, until
    FROM padfleet_server WHERE name = me FOR UPDATE;
  SET current_time_utc = UTC_TIMESTAMP(3);
  IF NOT COALESCE(current_epoch = old_epoch AND until > current_time_utc, FALSE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'padfleet: the lease to succeed to has ended';
  END IF;
  UPDATE padfleet_server
    SET epoch = old_epoch + 1,
        renewed = current_time_utc,
        expires = current_time_utc + INTERVAL lease_ms * 1000 MICROSECOND,
        draining = FALSE
    WHERE name = me;
  COMMIT;
  SELECT me AS name, old_epoch + 1 AS epoch;
END
//
DROP PROCEDURE IF EXISTS padfleet_renew
//
-- Renews the caller's lease, unless it is lost: another epoch is current, or it had expired.
CREATE DEFINER = root@localhost PROCEDURE padfleet_renew(
  IN my_epoch BIGINT UNSIGNED, IN lease_ms INT UNSIGNED
)
SQL SECURITY DEFINER
BEGIN
  DECLARE me VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    DEFAULT SUBSTRING_INDEX(USER(), '@', 1);
  DECLARE current_time_utc, until DATETIME(3);
  DECLARE current_epoch BIGINT UNSIGNED;
  DECLARE drains, holds BOOLEAN DEFAULT FALSE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET current_epoch = NULL;

  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  SELECT epoch, expires, draining INTO current_epoch, until, drains
    FROM padfleet_server WHERE name = me FOR UPDATE;
  SET current_time_utc = UTC_TIMESTAMP(3);
  SET holds = COALESCE(current_epoch = my_epoch AND until > current_time_utc, FALSE);
  IF holds THEN
    UPDATE padfleet_server
      SET renewed = current_time_utc,
          expires = current_time_utc + INTERVAL lease_ms * 1000 MICROSECOND
      WHERE name = me;
  END IF;
  COMMIT;
  SELECT holds AS held, drains AS draining;
END
//
DROP PROCEDURE IF EXISTS padfleet_end
//
-- Ends the caller's lease now: all its pads are free.
CREATE DEFINER = root@localhost PROCEDURE padfleet_end(IN my_epoch BIGINT UNSIGNED)
SQL SECURITY DEFINER
BEGIN
  UPDATE padfleet_server SET expires = UTC_TIMESTAMP(3)
    WHERE name = SUBSTRING_INDEX(USER(), '@', 1) AND epoch = my_epoch
      AND expires > UTC_TIMESTAMP(3);
  SELECT ROW_COUNT() AS ended;
END
//
DROP PROCEDURE IF EXISTS padfleet_drain
//
-- Has a server take no more pads, or take pads again. root may say so of any server, a server of
-- itself only, and only while another one takes its pads. No row: there is no such server.
CREATE DEFINER = root@localhost PROCEDURE padfleet_drain(
  IN a_server VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, IN yes BOOLEAN
)
SQL SECURITY DEFINER
BEGIN
  IF USER() <> 'root@localhost' AND a_server <> SUBSTRING_INDEX(USER(), '@', 1) THEN
    SIGNAL SQLSTATE '45000'
      SET MESSAGE_TEXT = 'padfleet: only root drains another server than itself';
  END IF;
  IF yes AND USER() <> 'root@localhost' AND NOT EXISTS (
    SELECT 1 FROM padfleet_server
      WHERE name <> a_server AND NOT draining AND expires > UTC_TIMESTAMP(3)
  ) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'padfleet: no other server takes pads now';
  END IF;
  UPDATE padfleet_server SET draining = yes WHERE name = a_server;
  SELECT name, draining FROM padfleet_server WHERE name = a_server;
END
