// SPDX-License-Identifier: Apache-2.0
/** The frame of every page: its reader, its words, its security headers, and the refusal of cross-site requests. */
package io.quadrille.tenantadmin.web;
