package org.quoth.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.quoth.graphql.ClientValue;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;

/**
 * The keys in the database. Over plain JDBC: who sends a request is known by one look-up, before there is a session.
 */
@Singleton
public class AccessKeys {
    private static final String COLUMNS = "name, role, created_at, created_by, last_used_at, expires_at, revoked_at";

    private final DataSource database;

    AccessKeys(DataSource database) {
        this.database = database;
    }

    /**
     * Makes a key.
     *
     * @param expiresAt null for a key that does not expire
     * @param createdBy who makes it
     * @throws RequestException {@code INVALID_ARGUMENT} if the name is blank, too long or taken, or the end lies in the past
     */
    public NewAccessKey create(String name, Role role, OffsetDateTime expiresAt, String createdBy) {
        ClientValue.checked("name", name);
        if (ClientValue.checked("expiresAt", expiresAt) != null && !expiresAt.isAfter(OffsetDateTime.now())) {
            throw RequestException.invalidArgument("expiresAt is not in the future");
        }
        String token = Token.random();
        return query("""
                insert into access_key (name, role, digest, expires_at, created_by) values (?, ?, ?, ?, ?)
                on conflict (name) do nothing returning\s""" + COLUMNS, name, role.name(), Token.digest(token), expiresAt,
                createdBy).stream().findFirst().map(key -> new NewAccessKey(key, token))
                .orElseThrow(() -> RequestException.invalidArgument("There is, or was, a key \"" + name
                        + "\" already"));
    }

    /** Every key that was ever made, by name. */
    public List<AccessKey> all() {
        return query("select " + COLUMNS + " from access_key order by name");
    }

    /**
     * Revokes a key; one that was revoked before stays as it is.
     *
     * @throws RequestException {@code NOT_FOUND} if no key has that name
     */
    public AccessKey revoke(String name) {
        return query("update access_key set revoked_at = coalesce(revoked_at, now()) where name = ? returning " + COLUMNS,
                ClientValue.checked("name", name)).stream().findFirst()
                .orElseThrow(() -> new RequestException(ErrorCode.NOT_FOUND, "There is no key \"" + name + "\""));
    }

    /** The key of a token, if there is one that is neither revoked nor expired; notes that it was used. */
    Optional<AccessKey> withToken(String token) {
        Optional<AccessKey> key = query("select " + COLUMNS
                + " from access_key where digest = ? and revoked_at is null and (expires_at is null or expires_at > now())",
                Token.digest(token)).stream().findFirst();
        // to the minute, so that a busy key is not a busy row
        key.filter(used -> used.lastUsedAt() == null || used.lastUsedAt().isBefore(OffsetDateTime.now().minusMinutes(1)))
                .ifPresent(used -> query("update access_key set last_used_at = now() where name = ? returning " + COLUMNS,
                        used.name()));
        return key;
    }

    /** Whether any key was ever made. */
    boolean wereMade() {
        return !query("select " + COLUMNS + " from access_key limit 1").isEmpty();
    }

    private List<AccessKey> query(String sql, Object... parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<AccessKey> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new AccessKey(row.getString("name"), Role.valueOf(row.getString("role")), time(row, "created_at"),
                            row.getString("created_by"), time(row, "last_used_at"), time(row, "expires_at"),
                            time(row, "revoked_at")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The keys cannot be read or written: " + e.getMessage(), e);
        }
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
