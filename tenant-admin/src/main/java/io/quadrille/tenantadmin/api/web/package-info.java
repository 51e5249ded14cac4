// SPDX-License-Identifier: Apache-2.0
/** What every page needs to know about its reader: language, time zone, name, and how numbers and dates are printed. */
package io.quadrille.tenantadmin.api.web;
