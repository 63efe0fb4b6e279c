package dev.entente.platform.rule;

import java.util.Set;

/** Who acts: the identity provider's subject and the roles it has; {@code service:<name>} when Entente itself acts. */
public record Actor(String accountId, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public static Actor service(String name) {
        return new Actor("service:" + name, Set.of(Role.SERVICE));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
