// SPDX-License-Identifier: Apache-2.0
/** Shows a tenant's staff what apps ask people for. */
package io.quadrille.consent.admin;
