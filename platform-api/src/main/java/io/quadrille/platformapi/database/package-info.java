// SPDX-License-Identifier: Apache-2.0
/** How this process is connected to its database. */
package io.quadrille.platformapi.database;
