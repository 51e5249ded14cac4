// SPDX-License-Identifier: Apache-2.0
/** The format in which data leaves: a Data Package (v2) in a zip whose every file has its size and SHA-256. */
package io.quadrille.portability.datapackage;
