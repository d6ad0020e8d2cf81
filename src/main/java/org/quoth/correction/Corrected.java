package org.quoth.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A statement as conditions on lists of corrections see it: also one that was rejected. */
@Entity
@Immutable
@Table(name = "statement")
class Corrected {
    @Id
    @Column(name = "id")
    Long pk;
}
