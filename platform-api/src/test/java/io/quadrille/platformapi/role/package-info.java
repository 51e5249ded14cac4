// SPDX-License-Identifier: Apache-2.0
/** One image, many roles: what each opens, and that it needs nothing more. */
package io.quadrille.platformapi.role;
