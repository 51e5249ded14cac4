// SPDX-License-Identifier: Apache-2.0
/** What an app has to erase, and its word that it did. */
package io.quadrille.platformapi.erasures;
