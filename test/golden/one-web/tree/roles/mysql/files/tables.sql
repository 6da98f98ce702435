-- The tables. Two slashes end a statement. Changes nothing that is there already.

-- Etherpad's own table, as its database layer (ueberdb) would make it when it first starts.
CREATE TABLE IF NOT EXISTS store (
  `key` VARCHAR(100) NOT NULL,
  `value` LONGTEXT NOT NULL,
  PRIMARY KEY (`key`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
//
-- ueberdb alters the table when it first starts, and remembers so here. Nothing is left to alter.
INSERT IGNORE INTO store (`key`, `value`) VALUES ('MYSQL_MIGRATION_LEVEL', '1')
//
-- Web servers and their leases. A row is never deleted: its epoch must go on growing.
CREATE TABLE IF NOT EXISTS padfleet_server (
  name VARCHAR(64) NOT NULL COMMENT 'account and host name, such as web1',
  epoch BIGINT UNSIGNED NOT NULL COMMENT 'number of the lease; grows with each new start or lost lease',
  renewed DATETIME(3) NOT NULL COMMENT 'UTC',
  expires DATETIME(3) NOT NULL COMMENT 'UTC; afterwards all its pads are free',
  draining BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'takes no more pads',
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
//
-- Who holds a pad in memory. A row whose epoch is not its server's current one means nothing.
CREATE TABLE IF NOT EXISTS padfleet_owner (
  pad VARCHAR(100) NOT NULL,
  server VARCHAR(64) NOT NULL,
  epoch BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (pad),
  KEY server (server, epoch)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
//
-- Pads that another server asks for. A table of its own, so that asking never makes a write wait.
CREATE TABLE IF NOT EXISTS padfleet_want (
  pad VARCHAR(100) NOT NULL,
  server VARCHAR(64) NOT NULL COMMENT 'who asked last',
  asked DATETIME(3) NOT NULL COMMENT 'UTC; forgotten after 10 seconds',
  PRIMARY KEY (pad)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
