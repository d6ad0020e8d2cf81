package org.quoth.actor;

import org.eclipse.microprofile.graphql.Description;
import org.quoth.graphql.Order;

/** How a list of actors is ordered. */
@Description("How a list of actors is ordered.")
public enum ActorOrder {
    @Description("By canonical name.")
    NAME;

    final Order order = new Order("actor:" + name(), "x.name", value -> value, false);
}
