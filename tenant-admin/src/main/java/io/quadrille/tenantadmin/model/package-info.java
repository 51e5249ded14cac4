// SPDX-License-Identifier: Apache-2.0
/** Device models and their streams. */
package io.quadrille.tenantadmin.model;
