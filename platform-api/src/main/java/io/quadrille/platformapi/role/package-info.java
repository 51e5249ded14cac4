// SPDX-License-Identifier: Apache-2.0
/** What this process does, and so which doors it opens and which secrets it needs. */
package io.quadrille.platformapi.role;
