package org.quoth.resolve;

import org.eclipse.microprofile.graphql.Description;

/** What sort of actor a name stands for. */
@Description("What sort of actor a name stands for.")
public enum ActorKind {
    @Description("A human being.")
    PERSON,
    @Description("A body: a company, a party, an agency, a team.")
    ORGANIZATION,
    @Description("A country, city or seat, mostly standing for its government.")
    PLACE
}
