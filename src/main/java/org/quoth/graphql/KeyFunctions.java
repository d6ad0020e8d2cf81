package org.quoth.graphql;

import jakarta.inject.Singleton;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicType;
import org.hibernate.type.StandardBasicTypes;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/** The functions of HQL that {@link Keys} needs. A second argument stands there for Hibernate alone. */
@Singleton
@PersistenceUnitExtension
class KeyFunctions implements FunctionContributor {
    static final String ANY_OF = "any_of";
    static final String ANY_FOUND = "any_found";

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        register(ANY_OF, "any(?1)", functions);
        register(ANY_FOUND, "any(array(?1))", functions);
    }

    private static void register(String name, String sql, FunctionContributions functions) {
        BasicType<Long> key = functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.LONG);
        functions.getFunctionRegistry().patternDescriptorBuilder(name, sql).setInvariantType(key).setMinArgumentCount(1)
                .register();
    }
}
