package org.quoth.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An object that clients can ask for again by its id. */
@org.eclipse.microprofile.graphql.Interface
@Description("An object that can be asked for again by its id.")
public interface Node {
    @Id
    @NonNull
    @Description("Opaque, and the same for as long as the object exists.")
    String getId();
}
