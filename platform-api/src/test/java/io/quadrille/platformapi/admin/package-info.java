// SPDX-License-Identifier: Apache-2.0
/** The admin UI as its readers use it, and what a browser keeps of a sign-in. */
package io.quadrille.platformapi.admin;
