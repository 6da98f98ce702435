-- The fence around Etherpad's table. Two slashes end a statement.

DROP PROCEDURE IF EXISTS padfleet_fence
//
-- Refuses a write of a record unless the caller may write it: of a pad its owner only, under the
-- epoch that the connection has declared in @padfleet_epoch; of the rest any server, under its
-- current epoch. The row that allows it stays locked until the write is done, so that a take-over
-- waits for the write, or the write sees the take-over.
CREATE DEFINER = root@localhost PROCEDURE padfleet_fence(
  IN a_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
)
SQL SECURITY DEFINER
BEGIN
  DECLARE me VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    DEFAULT SUBSTRING_INDEX(USER(), '@', 1);
  DECLARE a_pad VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE allowed BOOLEAN DEFAULT FALSE;
  DECLARE reason VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  -- Not found: stays refused.
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;

  IF USER() <> 'root@localhost' THEN
    IF a_key LIKE 'pad:%' THEN
      -- pad:NAME, pad:NAME:revs:7, pad:NAME:chat:7, since Etherpad 3 pad:NAME:deletionToken. The
      -- name of an old pad may have colons.
      SET a_pad =
        REGEXP_REPLACE(SUBSTRING(a_key, 5), ':((revs|chat):[0-9]+|deletionToken)$', '');
      SELECT TRUE INTO allowed FROM padfleet_owner
        WHERE pad = a_pad AND server = me AND epoch = @padfleet_epoch LOCK IN SHARE MODE;
    ELSE
      SELECT TRUE INTO allowed FROM padfleet_server
        WHERE name = me AND epoch = @padfleet_epoch LOCK IN SHARE MODE;
    END IF;
    -- Indexes take `pad:abc ` for `pad:abc`: it would replace that pad.
    IF a_key LIKE '% ' THEN
      SET allowed = FALSE;
    END IF;
    IF NOT allowed THEN
      SET reason = CONCAT('padfleet: ', me, ' may not write ', LEFT(a_key, 80));
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = reason;
    END IF;
  END IF;
END
//
-- Never dropped: there is no moment without them.
CREATE TRIGGER IF NOT EXISTS padfleet_insert BEFORE INSERT ON store
FOR EACH ROW CALL padfleet_fence(NEW.`key`)
//
CREATE TRIGGER IF NOT EXISTS padfleet_delete BEFORE DELETE ON store
FOR EACH ROW CALL padfleet_fence(OLD.`key`)
//
CREATE TRIGGER IF NOT EXISTS padfleet_update BEFORE UPDATE ON store
FOR EACH ROW BEGIN
  CALL padfleet_fence(OLD.`key`);
  CALL padfleet_fence(NEW.`key`);
END
