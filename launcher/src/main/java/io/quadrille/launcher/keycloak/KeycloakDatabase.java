// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.keycloak;

/** Where Keycloak keeps its data. */
public record KeycloakDatabase(String url, String username, String password) {

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "KeycloakDatabase[" + url + "]";
    }
}
